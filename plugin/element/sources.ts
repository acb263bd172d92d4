/** Where a flag or a check gets its authority, shown in full. */
import type { Source } from '../../server/contract.ts'
import type { Messages } from '../messages.ts'
import { element } from './element.ts'

export const sourceList = (sources: readonly Source[], messages: Messages): HTMLElement =>
  element(
    'ul',
    { class: 'fairhand-sources' },
    ...sources.map((source) => element('li', {}, ...sourceParts(source, messages))),
  )

function sourceParts(source: Source, messages: Messages): (HTMLElement | string)[] {
  if ('guide' in source) {
    return [
      element('span', { class: 'fairhand-source-name' }, messages.guide(source.guide)),
      element('q', {}, source.quote),
    ]
  }
  if ('url' in source) {
    const link = { href: source.url, target: '_blank', rel: 'noopener noreferrer' }
    return /^https?:/.test(source.url) ? [element('a', link, source.title)] : [source.title]
  }
  return [
    element('span', { class: 'fairhand-source-name' }, messages.ours),
    element('span', {}, source.reason),
  ]
}
