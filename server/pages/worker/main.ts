/** The worker's page: a note, what is known about it, and what was found in it. */
import { createPanel } from '../../../plugin/panel.ts'
import { createService } from '../../../plugin/service.ts'
import { createAboutForm } from './about-form.ts'
import { createAddressSwitch } from './address-switch.ts'
import { byId } from './by-id.ts'
import { createChecksList } from './checks-list.ts'
import { exampleAbout, exampleNote } from './example.ts'
import { warnOnLeaving } from './leaving.ts'
import { createNoteEditor } from './note-editor.ts'
import { createNoteTools } from './note-tools.ts'
import { createReadThrough } from './read-through.ts'
import { showStatus } from './status-line.ts'

const service = createService()
const editor = createNoteEditor(byId('note'), service)
const leaving = warnOnLeaving(editor)

const about = createAboutForm(byId('about-form'), byId('about-summary'), tellContext)
const address = createAddressSwitch(byId('address'), tellContext)
createNoteTools(byId('note-tools'), editor, {
  onCopied: leaving.markSafe,
  showExample() {
    about.fill(exampleAbout)
    editor.commands.setContent(exampleNote)
    editor.commands.focus('start')
    tellContext()
  },
})
createReadThrough(editor, byId('note-tools'), byId('reading'))
createPanel(editor, byId('flags'))
createChecksList(editor, byId('checks'))
showStatus(editor, byId('status'))

/** Tells the editor what is known about the note: the form, and the switch that follows from it. */
function tellContext(): void {
  const known = about.read()
  const addressChild = address.follow(about.profile(), known.about?.alsoOnRecordOf ?? [])
  editor.commands.setNoteContext({
    ...known,
    ...(addressChild === undefined ? {} : { addressChild }),
  })
}

service.profiles().then(
  (answer) => {
    about.setProfiles(answer.profiles, answer.default)
    tellContext()
  },
  // Without them the service's own profile applies; the status line says if it cannot be reached.
  () => tellContext(),
)
