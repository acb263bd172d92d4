/**
 * Golden vectors in short. The text is the words w0 to w19; `j0-3` is jargon on its words 0 to 2,
 * `ja0-3` jargon, also abbreviation, `j0-3?` an optional label.
 */

import { matchNote } from '../../evals/scorers/matching.ts'
import type { Expected, Marked } from '../../evals/scorers/spans.ts'
import type { Category } from '../../server/contract.ts'

const CATEGORY: Record<string, Category> = {
  j: 'jargon',
  a: 'abbreviation',
  v: 'vague',
  o: 'opinion',
  g: 'judgemental',
  t: 'third-person',
  c: 'colloquial',
}

const words = Array.from({ length: 20 }, (_, index) => `w${index}`)
export const text = `${words.join(' ')}.`

const startOf = (word: number): number => text.indexOf(`${words[word]}`)
const endOf = (word: number): number => startOf(word) + `${words[word]}`.length

/** Reads "j0-3 va4-5?" as labels; as flags too, which have no `also`. */
export function read(vectors: string): Expected[] {
  return vectors
    .split(' ')
    .filter((vector) => vector !== '')
    .map((vector) => {
      const [, kinds = '', from, to, optional] = /^([a-z]+)(\d+)-(\d+)(\?)?$/.exec(vector) ?? []
      const [category, ...also] = [...kinds].map((kind) => CATEGORY[kind])
      if (!category || also.includes(undefined)) throw new Error(`No vector: ${vector}`)
      return {
        category,
        also: also.filter((kind) => kind !== undefined),
        start: startOf(Number(from)),
        end: endOf(Number(to) - 1),
        ...(optional ? { optional: true } : {}),
      }
    })
}

/** What became of them, as counts: "matched/missed/false alarms/ignored". */
export function outcomeOf(labels: readonly Expected[], flags: readonly Marked[]): string {
  const { matched, missed, falseAlarms, ignored } = matchNote(text, flags, labels)
  return [matched, missed, falseAlarms, ignored].map((list) => list.length).join('/')
}
