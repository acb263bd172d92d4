/** Scores one rewrite by what must stay, what may not be said, the guard, and whom it speaks to. */
import { readNote } from '../../server/note/note.ts'
import { readabilityOf } from '../../server/note/readability.ts'
import { guardRewrite } from '../../server/rewrite/guard.ts'
import type { RewriteCase } from '../set.ts'
import type { AnswerOf } from '../subjects/answer.ts'
import type { RewriteCaseScore } from './case-score.ts'
import { holds } from './holds.ts'

export function scoreRewrite(one: RewriteCase, answer: AnswerOf<'rewrite'>): RewriteCaseScore {
  const { source, child, people, mustKeep, mustNot } = one
  const { text, rejected } = answer
  const before = gradeOf(source)
  if (text === null) {
    return {
      kind: 'rewrites',
      outcome: rejected.length > 0 ? 'thrown away' : 'asked instead',
      lost: [],
      said: [],
      guard: rejected.map(({ code }) => code),
      aboutChild: 0,
      grades: { before, after: null },
    }
  }
  const verdict = guardRewrite({ source, rewrite: text, child, people })
  const codes = verdict.reasons.map(({ code }) => code)
  return {
    kind: 'rewrites',
    outcome: 'written',
    lost: placesOf(mustKeep, (words) => !holds(text, words)),
    said: placesOf(mustNot, (words) => holds(text, words)),
    guard: codes,
    aboutChild: verdict.reasons.filter(({ code }) => code === 'still-about-child').length,
    grades: { before, after: gradeOf(text) },
  }
}

const gradeOf = (text: string): number | null => readabilityOf(readNote(text))

const placesOf = (list: readonly string[], is: (words: string) => boolean): number[] =>
  list.flatMap((words, at) => (is(words) ? [at] : []))
