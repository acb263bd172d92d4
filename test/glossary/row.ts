/** Terms for tests, made of rows as a spreadsheet would hold them. */
import type { Category } from '../../server/contract.ts'
import { toTerm } from '../../server/glossary/from-row.ts'
import { createMatcher } from '../../server/glossary/match.ts'
import { Row } from '../../server/glossary/row.ts'
import type { Term } from '../../server/glossary/term.ts'
import { readNote } from '../../server/note/note.ts'
import { mark } from '../marked.ts'

/** A term of a row; what is left out is empty, with a reason and a question to stand for it. */
export function termOf(cells: Record<string, string>, category: Category = 'jargon'): Term {
  const row = Row.parse({
    id: (cells.phrase ?? '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    why: 'a reason that is long enough',
    source: 'ours: a reason',
    ask: 'What is meant?',
    ...cells,
  })
  return toTerm(category, row)
}

/** The text with marks around what the terms found. */
export function find(terms: readonly Term[], text: string, hints = true): string {
  const match = createMatcher(terms)
  const spans = readNote(text).sentences.flatMap((sentence) =>
    match(sentence, { hints }).map(({ start, end }) => ({
      start: start + sentence.start,
      end: end + sentence.start,
    })),
  )
  return mark(text, spans)
}

/** What is offered for the first thing found: each suggestion as one line of text. */
export function offersFor(terms: readonly Term[], text: string): string[] {
  const match = createMatcher(terms)
  const [sentence] = readNote(text).sentences
  const [found] = sentence ? match(sentence, { hints: true }) : []
  return (found?.suggestions ?? []).map((one) => {
    if (one.kind === 'remove') return 'remove'
    if (one.kind === 'ask') return `ask ${one.question}`
    if (one.kind === 'rewrite') return `rewrite “${text.slice(one.start, one.end)}” as ${one.text}`
    return `${one.kind} ${one.text}`
  })
}
