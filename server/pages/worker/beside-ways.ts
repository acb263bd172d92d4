/** Two links above what was found: to the flags, and past them to the checks of the whole note. */
import type { Editor } from '@tiptap/core'
import { element } from '../../../plugin/element/element.ts'
import { whenSettled } from './when-settled.ts'

export function showWays(place: HTMLElement, editor: Editor): void {
  const flags = element('a', { href: '#flags' })
  const checks = element('a', { href: '#checks' })
  place.append(element('li', {}, flags), element('li', {}, checks))
  const show = () => {
    const { answer, flags: found } = editor.storage.fairhand
    const rules = (statuses: readonly string[]) =>
      new Set(
        (answer?.checks ?? [])
          .filter(({ status }) => statuses.includes(status))
          .map(({ rule }) => rule),
      )
    const open = rules(['missing', 'ask']).size
    place.hidden = open + rules(['met']).size === 0
    flags.textContent = `${found.length} ${found.length === 1 ? 'flag' : 'flags'}`
    checks.textContent = `The whole note: ${open} to look at`
  }
  const later = whenSettled(show)
  editor.on('fairhandChecked', later.run)
  editor.on('fairhandFlags', later.run)
}
