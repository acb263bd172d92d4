/** What went wrong in a run, case by case, from what the run kept. */
import type { Category } from '../../server/contract.ts'
import type { FoundFault } from '../judges/claims-judge.ts'
import { claimsOf, resultOf, tasksOf } from '../record/run-state.ts'
import type { RunView } from '../run-view.ts'
import type { JudgedCase } from '../scorers/guard-score.ts'
import { scoreNote } from '../scorers/tally.ts'
import type { RewriteCase } from '../set.ts'
import type { Answer } from '../subjects/answer.ts'
import { type GuardMiss, listGuardMisses } from './guard.ts'
import { listMisses, type Miss } from './misses.ts'

/** The kept answer to each case, the first time it was asked; none of sets that are not invented. */
function answersOf<K extends Answer['kind']>({ state, cases }: RunView, kind: K) {
  return tasksOf(cases, 1).flatMap((task) => {
    const answer = resultOf(state, task)?.answer
    return answer?.kind === kind
      ? [{ one: task.one, answer: answer as Extract<Answer, { kind: K }> }]
      : []
  })
}

/** Missed labels and false alarms, note by note, with a little of the text around them. */
export function noteMissesOf(view: RunView, categories: readonly Category[]): Miss[] {
  const { set } = view
  if (set.kind !== 'notes') return []
  const byId = new Map(set.cases.map((one) => [one.id, one]))
  const scored = answersOf(view, 'flags').flatMap(({ one, answer }) => {
    const note = byId.get(one.id)
    if (!note) return []
    const flags = answer.flags.map((flag) => ({
      ...flag,
      quote: note.text.slice(flag.start, flag.end),
    }))
    return [{ note, outcome: scoreNote(note, flags).outcome }]
  })
  return listMisses(scored, categories)
}

/** What the guard said to each rewrite, of one kind of damage or of all. */
export function judgedOf(view: RunView, kind?: string): JudgedCase[] {
  const { set } = view
  if (set.kind !== 'guard') return []
  const byId = new Map(set.cases.map((one) => [one.id, one]))
  return answersOf(view, 'verdict').flatMap(({ one: { id }, answer }) => {
    const one = byId.get(id)
    const { verdict, reasons } = answer
    return one && (kind ?? one.reason) === one.reason
      ? [{ one, verdict: { verdict, reasons } }]
      : []
  })
}

export const guardMissesOf = (view: RunView, kind?: string): GuardMiss[] =>
  listGuardMisses(judgedOf(view, kind))

/** What is wrong with each rewrite, in words. */
export function faultsOfRewrites(view: RunView): { id: string; faults: string[] }[] {
  const { scored, cases, state } = view
  const byId = new Map(cases.map((one) => [one.id, one as RewriteCase]))
  return scored.flatMap(({ id, scores: [score] }) => {
    const one = byId.get(id)
    if (!one || score?.kind !== 'rewrites') return []
    const [task] = tasksOf([one], 1)
    const faults = [
      ...score.lost.map((at) => `lost "${one.mustKeep[at]}"`),
      ...score.said.map((at) => `says "${one.mustNot[at]}"`),
      ...score.guard.map(
        (code) =>
          `${score.outcome === 'written' ? 'the guard refuses it' : 'thrown away'}: ${code}`,
      ),
      ...((task && claimsOf(state, task))?.faults.map(describeClaim) ?? []),
    ]
    return faults.length > 0 ? [{ id, faults }] : []
  })
}

const IN_WORDS: Readonly<Record<FoundFault['where'], Readonly<Record<FoundFault['how'], string>>>> =
  {
    added: {
      'not there': 'which the passage does not say',
      weaker: 'which is more than the passage says',
      otherwise: 'and the passage says otherwise',
    },
    lost: {
      'not there': 'which the rewrite leaves out',
      weaker: 'which the rewrite says more mildly or less exactly',
      otherwise: 'and the rewrite says otherwise',
    },
  }

/** 'claim of the rewrite "You were cross.", which the passage does not say' */
export const describeClaim = ({ where, how, claim }: FoundFault): string =>
  `claim of the ${where === 'added' ? 'rewrite' : 'passage'} "${claim}", ${IN_WORDS[where][how]}`

export function rewriteMissesOf(view: RunView): string {
  const faulty = faultsOfRewrites(view)
  if (faulty.length === 0) return 'Nothing lost, nothing added.'
  return faulty
    .map(({ id, faults }) => [id, ...faults.map((fault) => `  - ${fault}`)].join('\n'))
    .join('\n')
}
