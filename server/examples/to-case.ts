/** An approved example becomes a case of an eval set, and the tests of a rule. */
import type { Category, NoteInput, WorkedExample } from '../contract.ts'
import { inputOf } from './check-after.ts'

/** A case as `evals/` reads it: a note and what a careful reader would flag in it. */
export interface ExampleCase extends Omit<NoteInput, 'about'> {
  readonly id: string
  readonly title: string
  readonly labels: {
    start: number
    end: number
    quote: string
    category: Category
    optional?: boolean
  }[]
}

/** Only what two people agreed on is worth measuring by. */
export class NotApprovedError extends Error {
  override readonly name = 'NotApprovedError'
  constructor(title: string) {
    super(
      `“${title}” is not approved: an example becomes a case once a second person has approved it.`,
    )
  }
}

/**
 * Two cases: the before with its marks as labels (matters of taste are optional), and the after, in which
 * nothing is to be flagged but what is left alone on purpose. Throws `NotApprovedError`.
 */
export function exampleToCase(example: WorkedExample): [before: ExampleCase, after: ExampleCase] {
  if (example.status !== 'approved') throw new NotApprovedError(example.title)
  const caseOf = (side: 'before' | 'after', labels: ExampleCase['labels']): ExampleCase => {
    const { about: _, ...input } = inputOf(example, example[side].text)
    return { id: `${example.id}-${side}`, title: `${example.title} (${side})`, ...input, labels }
  }
  const marked = example.before.marks.flatMap(({ number, start, end, quote }) => {
    const change = example.changes[number - 1]
    if (!change?.category) return []
    const isOptional = change.weight === 'taste'
    return [
      { start, end, quote, category: change.category, ...(isOptional ? { optional: true } : {}) },
    ]
  })
  return [caseOf('before', marked), caseOf('after', [])]
}

/** Sentences for a rule's own examples: the marked one that it should flag, and the after that it should not. */
export interface RuleExamples {
  readonly rule: string
  readonly flags: string[]
  readonly passes: string[]
}

/** By rule, what the example shows of it, in the notation of the rule files. Throws `NotApprovedError`. */
export function exampleToRuleTests(example: WorkedExample): RuleExamples[] {
  if (example.status !== 'approved') throw new NotApprovedError(example.title)
  const byRule = new Map<string, RuleExamples>()
  for (const { number, rules } of example.changes) {
    for (const rule of rules) {
      const entry = byRule.get(rule) ?? { rule, flags: [], passes: [] }
      byRule.set(rule, entry)
      for (const mark of example.before.marks.filter((one) => one.number === number)) {
        entry.flags.push(sentenceAround(example.before.text, mark, true))
      }
      for (const mark of example.after.marks.filter((one) => one.number === number)) {
        entry.passes.push(sentenceAround(example.after.text, mark, false))
      }
    }
  }
  return [...byRule.values()]
}

function sentenceAround(
  text: string,
  { start, end }: { start: number; end: number },
  isMarked: boolean,
): string {
  const before = text.slice(0, start)
  const from = Math.max(
    before.lastIndexOf('\n') + 1,
    ...['.', '!', '?'].map((stop) => before.lastIndexOf(stop) + 1),
  )
  const rest = text.slice(end)
  const stop = /[.!?]["”]?(?=\s|$)|\n|$/.exec(rest)
  const to = end + (stop ? stop.index + stop[0].trimEnd().length : 0)
  const words = isMarked
    ? `${text.slice(from, start)}[[${text.slice(start, end)}]]${text.slice(end, to)}`
    : text.slice(from, to)
  return words.trim()
}
