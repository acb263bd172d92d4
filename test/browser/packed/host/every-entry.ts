/** Holds the package's types to what its README says; it is compiled and never run. */
import { Editor } from '@tiptap/core'
import { type CheckResult, checkNote, createAnalyser, NoteInput } from 'fairhand'
import { Fairhand, type PlacedFlag, ServiceError } from 'fairhand/plugin'
import { card } from 'fairhand/plugin/card'
import { createChecks } from 'fairhand/plugin/checks'
import type { FairhandEditor } from 'fairhand/plugin/element'
import { MESSAGES } from 'fairhand/plugin/messages'
import { createPanel } from 'fairhand/plugin/panel'
import { useFairhand as useInReact } from 'fairhand/plugin/react'
import { createService } from 'fairhand/plugin/service'
import { useFairhand as useInVue } from 'fairhand/plugin/vue'

const result: CheckResult = checkNote({ text: 'The IRO rang.', profile: 'kent' })
const analyser = createAnalyser({ defaultProfile: 'kent' })
export const quotes: string[] = analyser
  .checkNote(NoteInput.parse({ text: 'The IRO rang.' }))
  .flags.map(({ quote }) => quote)

const editor = new Editor({
  extensions: [
    Fairhand.configure({
      card,
      messages: { ...MESSAGES, dismiss: 'Leave it' },
      service: {
        check: async ({ text }, { signal }) => {
          if (signal.aborted || text === '') throw new ServiceError('offline')
          return result
        },
      },
    }),
    Fairhand.configure({ service: createService({ baseUrl: 'https://fairhand.example' }) }),
  ],
})
editor.on('fairhandAccepted', ({ flag, at }) => [flag.rule.length, at.getTime()])
editor.commands.setNoteContext({ child: { name: 'Jordan Ellis' } })
createPanel(editor, document.body)
createChecks(editor, document.body, {
  findField: ({ rule }) => (rule === 'checks/seen/child-seen' ? () => field.focus() : undefined),
})

export function Component(): readonly PlacedFlag[] {
  const { flags, counts, selected, status, accept } = useInReact(editor)
  const first = flags[0]
  if (first && status === 'checked' && (counts.get('jargon') ?? 0) > 0) accept(first.id, 0)
  return selected ? [selected] : flags
}

export function setup(): number {
  const { flags, dismiss } = useInVue(editor)
  flags.value.forEach(({ id }) => {
    dismiss(id)
  })
  return flags.value.length
}

const field: FairhandEditor = document.createElement('fairhand-editor')
field.value = 'The IRO rang.'
field.context = { about: { childSeen: true } }
field.addEventListener('fairhand-resolved', ({ detail }) => [detail.rule, detail.outcome])
document.addEventListener('fairhand-change', ({ detail }) => detail.value.length)

// @ts-expect-error A category that there is not.
editor.commands.showCategories(['slang'])
