/** Stands in for the rules, so that these tests say what the extension does, whatever is flagged. */
import type { Category, CheckResult, Flag, NoteInput, Suggestion } from '../../server/contract.ts'

interface Row {
  readonly category: Category
  readonly suggestions: readonly Suggestion[]
}

const ROWS: Record<string, Row> = {
  placement: {
    category: 'jargon',
    suggestions: [
      { kind: 'replace', text: 'home' },
      { kind: 'explain', text: 'where a child lives' },
    ],
  },
  IRO: {
    category: 'abbreviation',
    suggestions: [{ kind: 'explain', text: 'the person who checks the plan' }],
  },
  'non-compliant': {
    category: 'judgemental',
    suggestions: [{ kind: 'ask', question: 'What did they say or do?' }],
  },
  manipulative: { category: 'judgemental', suggestions: [] },
  disengaged: {
    category: 'vague',
    suggestions: [
      {
        kind: 'ask',
        question: 'What did you see?',
        template: 'came to [number] of [number of lessons] lessons',
      },
    ],
  },
  basically: { category: 'colloquial', suggestions: [{ kind: 'remove' }] },
}

const SENTENCE = /[^.\n]*\bSam\b[^.\n]*/g

/** Flags the words of the table, and (asked to write to the child) each sentence about Sam. */
export function checkNote(input: NoteInput): CheckResult {
  const { text, addressChild = input.profile === 'wandsworth' } = input
  const flags = Object.entries(ROWS).flatMap(([words, { category, suggestions }]) =>
    [...text.matchAll(new RegExp(words, 'g'))].map((match) =>
      toFlag(match.index, words, category, suggestions),
    ),
  )
  const about = addressChild ? [...text.matchAll(SENTENCE)] : []
  for (const { index, 0: quote } of about) {
    const start = index + (quote.length - quote.trimStart().length)
    flags.push(toFlag(start, quote.trim(), 'third-person', []))
  }
  return {
    flags: flags.sort((a, b) => a.start - b.start || b.end - a.end),
    checks: [],
    words: text.split(/\s+/).length,
    sentences: text.split('.').length,
    readability: { fleschKincaidGrade: null },
    profile: 'stand-in',
    addressChild,
    rulesVersion: 'stand-in',
  }
}

const toFlag = (
  start: number,
  quote: string,
  category: Category,
  suggestions: readonly Suggestion[],
): Flag => ({
  id: `${category}/${quote}@${start}`,
  rule: `${category}/${quote.toLowerCase().replaceAll(' ', '-')}`,
  category,
  start,
  end: start + quote.length,
  quote,
  message: `“${quote}” could be clearer.`,
  why: 'You may not know these words.',
  sources: [{ guide: 'kent', quote: 'it is the child’s story' }, { reason: 'Plain words last.' }],
  suggestions: [...suggestions],
  foundBy: 'rules',
})
