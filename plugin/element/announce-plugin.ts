/** Speaks to readers of the screen: politely, when something settles, never on a keystroke. */
import type { Editor } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { Messages } from '../messages.ts'
import type { Answer, FairhandOptions } from '../options.ts'
import type { Reading } from '../review/reader.ts'
import type { Rewriting } from '../rewrite/rewriting.ts'
import { flagKey } from '../state/flag-state.ts'
import { readDrawn } from '../state/read-flags.ts'
import { element } from './element.ts'
import { listen } from './listen.ts'

/** Counts are spoken at most this often, in milliseconds. */
const MIN_BETWEEN_COUNTS = 2_000

export function createAnnouncePlugin(
  editor: Editor,
  { shortcuts, container }: FairhandOptions,
  messages: Messages,
): Plugin {
  return new Plugin({
    key: new PluginKey('fairhandAnnounce'),
    view(view) {
      const region = element('div', { class: 'fairhand-spoken', role: 'status' })
      container().append(region)
      let spokenCount: number | undefined
      let spokenAt = 0
      let timer: ReturnType<typeof setTimeout> | undefined
      const say = (words: string) => {
        region.textContent = words
      }
      const sayCount = () => {
        const count = flagKey.getState(view.state)?.flags.length ?? 0
        const wait = spokenAt + MIN_BETWEEN_COUNTS - Date.now()
        clearTimeout(timer)
        if (count === spokenCount) return
        if (wait > 0 || view.composing) {
          timer = setTimeout(sayCount, Math.max(wait, MIN_BETWEEN_COUNTS))
          return
        }
        spokenCount = count
        spokenAt = Date.now()
        say(messages.flags(count))
      }
      const sayChecked = ({ answer }: { answer: Answer }) => {
        if (answer.words > 0) sayCount()
        else spokenCount = undefined
      }
      const sayStatus = ({ status }: { status: keyof typeof messages.status }) => {
        if (status !== 'checking' && status !== 'checked') say(messages.status[status])
      }
      let accepted = 0
      // Of several that go in at once it speaks once.
      const sayAccepted = () => {
        if (accepted++ > 0) return
        queueMicrotask(() => {
          const state = flagKey.getState(view.state)
          const slots = state ? readDrawn(state.decorations).slots.length : 0
          const gaps = slots > 0 ? messages.slotsToFill(slots) : ''
          say([messages.accepted(accepted), gaps].join(' ').trim())
          accepted = 0
        })
      }
      const sayRewriting = ({ rewriting }: { rewriting: Rewriting | null }) => {
        if (rewriting?.kind === 'asking' && rewriting.characters === 0) say(messages.rewriting(0))
        else if (rewriting?.kind === 'offered') say(messages.rewriteReady)
        else if (rewriting?.kind === 'failed') say(rewriting.line)
        else if (rewriting?.kind === 'declined') {
          const { questions } = rewriting
          say(questions.length > 0 ? messages.rewriteNeeds : messages.rewriteSame)
        }
      }
      let read: Reading['kind'] = 'none'
      const sayReading = ({ reading }: { reading: Reading }) => {
        // How much was found so far is shown, and spoken at the end.
        if ('line' in reading && reading.kind !== read) say(reading.line)
        read = reading.kind
      }
      const stopListening = listen(editor, {
        fairhandReading: sayReading,
        fairhandRewriting: sayRewriting,
        fairhandChecked: sayChecked,
        fairhandStatus: sayStatus,
        fairhandAccepted: sayAccepted,
        fairhandDismissed: () => say(messages.dismissed),
      })
      return {
        update(_, before) {
          const now = flagKey.getState(view.state)
          const was = flagKey.getState(before)
          if (!now?.card || now.card === was?.card || now.card.takesFocus) return
          const at = now.flags.findIndex((flag) => flag.id === now.current)
          const flag = now.flags[at]
          if (!flag) return
          const { category, quote } = flag
          const keys = shortcuts.open.replaceAll('-', '+')
          say(messages.atFlag(at + 1, now.flags.length, category, quote, keys))
        },
        destroy() {
          clearTimeout(timer)
          region.remove()
          stopListening()
        },
      }
    },
  })
}
