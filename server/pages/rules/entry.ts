/** One rule or term: its words, why, its sources, examples of it, and where it is taught. */
import { element } from '../../../plugin/element/element.ts'
import { sourceList } from '../../../plugin/element/sources.ts'
import { MESSAGES } from '../../../plugin/messages.ts'
import type { ExampleSummary, RuleInfo, Suggestion, TermInfo } from '../../contract.ts'
import { CATEGORY_NAMES } from '../examples/words.ts'

export type Entry =
  | ({ kind: 'rule' } & RuleInfo & { name: string })
  | ({ kind: 'term' } & TermInfo & { name: string })

export function drawEntry(
  entry: Entry,
  taught: readonly ExampleSummary[],
  isOpen = false,
): HTMLElement {
  return element(
    'li',
    { class: 'entry', id: entry.id },
    element(
      'details',
      { open: isOpen },
      element(
        'summary',
        {},
        element('h2', {}, entry.name),
        element('span', { class: 'hint' }, `${CATEGORY_NAMES(entry.category)} · ${entry.kind}`),
      ),
      ...(entry.kind === 'rule' ? ruleParts(entry) : termParts(entry)),
      element('p', {}, element('strong', {}, 'Why: '), entry.why),
      element('h3', {}, 'Sources'),
      sourceList(entry.sources, MESSAGES),
      ...(taught.length === 0
        ? []
        : [
            element('h3', {}, 'Worked examples'),
            element(
              'ul',
              {},
              ...taught.map(({ id, title }) =>
                element(
                  'li',
                  {},
                  element('a', { href: `/examples?id=${encodeURIComponent(id)}` }, title),
                ),
              ),
            ),
          ]),
      element(
        'p',
        { class: 'hint' },
        element('a', { href: `#${entry.id}` }, `Link to ${entry.id}`),
      ),
    ),
  )
}

const ruleParts = ({ message, examples }: RuleInfo): HTMLElement[] => [
  element('p', {}, message),
  element('h3', {}, 'Flagged'),
  element('ul', {}, ...examples.flags.map((one) => element('li', {}, ...marked(one)))),
  element('h3', {}, 'Not flagged'),
  element('ul', {}, ...examples.passes.map((one) => element('li', {}, ...marked(one)))),
]

/** Examples have what is flagged in [[double brackets]]. */
const marked = (words: string): (HTMLElement | string)[] =>
  words
    .split(/(\[\[[^\][]*\]\])/)
    .map((part) => (part.startsWith('[[') ? element('mark', {}, part.slice(2, -2)) : part))

const termParts = (term: TermInfo): HTMLElement[] => [
  ...(term.expansion ? [element('p', {}, `Short for: ${term.expansion}`)] : []),
  element('h3', {}, 'Suggested'),
  element('ul', {}, ...term.suggestions.map((one) => element('li', {}, suggested(one)))),
  ...(term.forms.length > 0
    ? [element('p', { class: 'hint' }, `Also: ${term.forms.join(', ')}`)]
    : []),
  ...(term.keepWhen ? [element('p', {}, `Leave it where ${term.keepWhen}`)] : []),
]

function suggested(one: Suggestion): string {
  switch (one.kind) {
    case 'ask':
      return one.question
    case 'remove':
      return 'Leave it out.'
    case 'explain':
      return `Explain it: ${one.text}`
    case 'replace':
    case 'rewrite':
      return `Write: ${one.text}`
  }
}
