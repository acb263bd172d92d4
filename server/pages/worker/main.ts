/** The worker's page: a note, what is known about it, and what was found in it. */
import { createChecks } from '../../../plugin/checks.ts'
import { createPanel } from '../../../plugin/panel.ts'
import { createReadThrough } from '../../../plugin/review/read-through.ts'
import { createService } from '../../../plugin/service.ts'
import { createAboutForm } from './about-form.ts'
import { createAddressSwitch } from './address-switch.ts'
import { showWays } from './beside-ways.ts'
import { byId } from './by-id.ts'
import { fieldFor } from './check-fields.ts'
import { exampleAbout, exampleNote } from './example.ts'
import { createFormatBar } from './format-bar.ts'
import { createKeepInTab } from './keep-in-tab.ts'
import { warnOnLeaving } from './leaving.ts'
import { createNoteEditor } from './note-editor.ts'
import { createNoteTools } from './note-tools.ts'
import { fillPrintHead } from './out/print-head.ts'
import { createWaysOut } from './out/ways-out.ts'
import { createSaid } from './said.ts'
import { showStatus } from './status-line.ts'

const service = createService()
const editor = createNoteEditor(byId('note'), service)
const leaving = warnOnLeaving(editor)
const contextNow = () => editor.storage.fairhand.context
const say = createSaid(byId('said'))

const about = createAboutForm(
  { form: byId('about-form'), summary: byId('about-summary'), guide: byId('guide') },
  tellContext,
)
const address = createAddressSwitch(byId('address'), tellContext)
const formats = createFormatBar(byId('formats'), editor, say)
const keep = createKeepInTab(byId('keep-note'), editor, contextNow)
createNoteTools(byId('note-tools'), editor, {
  isUnsaved: leaving.isUnsaved,
  startAgain() {
    keep.clear()
    leaving.markSafe()
    location.reload()
  },
  showExample() {
    about.fill(exampleAbout)
    editor.commands.setContent(exampleNote)
    editor.commands.focus('start')
    tellContext()
  },
})
createWaysOut(byId('ways-out'), editor, { context: contextNow, say, onOut: leaving.markSafe })
fillPrintHead(byId('print-head'), contextNow)
byId('note-tools').prepend(createReadThrough(editor, byId('reading')).button)
showWays(byId('beside-ways'), editor)
createPanel(editor, byId('flags'))
createChecks(editor, byId('checks'), {
  findField(check) {
    const field = fieldFor(check, about.isFilled)
    return field && (() => about.goTo(field))
  },
})
showStatus(editor, byId('status'))

if (keep.kept) {
  const { note, slots, context } = keep.kept
  editor.commands.setContent(note)
  editor.commands.restoreSlots(slots)
  address.restore(context.addressChild)
  about.fill(context)
}

/** Tells the editor what is known about the note: the form, and the switch that follows from it. */
function tellContext(): void {
  const known = about.read()
  const profile = about.profile()
  const addressChild = address.follow(profile, known.about?.alsoOnRecordOf ?? [])
  editor.commands.setNoteContext({
    ...known,
    ...(addressChild === undefined ? {} : { addressChild }),
  })
  formats.follow(profile)
  keep.save()
}

service
  .profiles()
  .then(
    ({ profiles, default: usual }) => {
      const chosen = profiles.find(({ id }) => id === keep.kept?.context.profile)
      about.setProfiles(profiles, chosen?.id ?? usual)
    },
    // Without them the service's own profile applies; the status line says if it cannot be reached.
    () => {},
  )
  .then(() => {
    keep.putBack()
    tellContext()
  })
