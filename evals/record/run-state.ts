/** A run as it stands: of each case and repeat the last line that counts, and what is still to do. */

import type { ScoredCase } from '../metrics/metric.ts'
import type { CaseScore } from '../scorers/case-score.ts'
import { scoringId } from '../scorers/score-case.ts'
import type { AnyCase } from '../set.ts'
import { readEdits, standingEdits } from './edits.ts'
import { hashOf, labelHashOf, textHashOf } from './identity.ts'
import {
  type ClaimsLine,
  isFinal,
  type JudgementLine,
  type ResultLine,
  type ScoreLine,
  type SessionLine,
} from './result.ts'
import { type Manifest, readLines, readManifest } from './run-folder.ts'

export interface RunState {
  readonly manifest: Manifest
  /** By `keyOf(case, repeat, text hash)`. */
  readonly results: ReadonlyMap<string, ResultLine>
  /** By the same, the label hash and the scorers after it. */
  readonly scores: ReadonlyMap<string, ScoreLine>
  readonly sessions: readonly SessionLine[]
  /** By the same as results: what the last judge said. */
  readonly judgements: ReadonlyMap<string, JudgementLine>
  /** Likewise: what the last claim check said. */
  readonly claims: ReadonlyMap<string, ClaimsLine>
  readonly torn: number
}

/** One case asked once. */
export interface Task {
  readonly one: AnyCase
  readonly repeat: number
  readonly text: string
  readonly labels: string
}

const keyOf = ({ one, repeat, text }: Pick<Task, 'one' | 'repeat' | 'text'>): string =>
  `${one.id}#${repeat}#${text}`
const scoreKeyOf = (task: Task, scoring = scoringId()): string =>
  `${keyOf(task)}#${task.labels}#${scoring}`

/** Reads a run from its folder. Throws where there is no such run. */
export function readRun(folder: string, id: string): RunState {
  const { lines, torn } = readLines(folder, id)
  const results = new Map<string, ResultLine>()
  const scores = new Map<string, ScoreLine>()
  const sessions: SessionLine[] = []
  const judgements = new Map<string, JudgementLine>()
  const claims = new Map<string, ClaimsLine>()
  for (const line of lines) {
    if (line.line === 'session') sessions.push(line)
    else if (line.line === 'result') results.set(`${line.case}#${line.repeat}#${line.text}`, line)
    else if (line.line === 'judgement') {
      judgements.set(`${line.case}#${line.repeat}#${line.text}`, line)
    } else if (line.line === 'claims') {
      claims.set(`${line.case}#${line.repeat}#${line.text}`, line)
    } else {
      scores.set(`${line.case}#${line.repeat}#${line.text}#${line.labels}#${line.scoring}`, line)
    }
  }
  const manifest = readManifest(folder, id)
  return { manifest, results, scores, sessions, judgements, claims, torn }
}

export const tasksOf = (cases: readonly AnyCase[], repeats: number): Task[] =>
  cases.flatMap((one) => {
    const hashes = { text: textHashOf(one), labels: labelHashOf(one) }
    return Array.from({ length: repeats }, (_, at) => ({ one, repeat: at + 1, ...hashes }))
  })

export const resultOf = (state: RunState, task: Task): ResultLine | undefined =>
  state.results.get(keyOf(task))

/** The score of today's labels and scorers, with what judges said of the same rewrite. */
export function scoreOf(state: RunState, task: Task): CaseScore | undefined {
  const score = state.scores.get(scoreKeyOf(task))?.score ?? keptScoreOf(state, task)
  if (score?.kind !== 'rewrites') return score
  const answer = resultOf(state, task)?.answer
  if (!answer) return score
  const hash = hashOf(answer)
  const [judgement, claims] = [state.judgements.get(keyOf(task)), claimsOf(state, task)]
  return {
    ...score,
    ...(judgement?.answer === hash ? { judged: judgement.judged } : {}),
    ...(claims ? { claims: { judged: claims.judged, counts: claims.counts } } : {}),
  }
}

/** What the claim check said of the rewrite as it stands. */
export function claimsOf(state: RunState, task: Task): ClaimsLine | undefined {
  const claims = state.claims.get(keyOf(task))
  const answer = resultOf(state, task)?.answer
  return claims && answer && claims.answer === hashOf(answer) ? claims : undefined
}

/** Where no answer was kept, it cannot be scored anew: the last score by the same labels stands. */
function keptScoreOf(state: RunState, task: Task): CaseScore | undefined {
  const result = resultOf(state, task)
  if (result?.status !== 'ok' || result.answer) return undefined
  const key = scoreKeyOf(task, '')
  return [...state.scores].findLast(([one]) => one.startsWith(key))?.[1].score
}

export interface Plan {
  /** To be asked: never asked, or ended in an error, or its words changed. */
  readonly ask: readonly Task[]
  /** Answered, and scored by other labels or other scorers: free. */
  readonly score: readonly Task[]
  readonly done: readonly Task[]
}

/** What is left to do. `again` asks once more what was refused or came in no usable shape. */
export function planRun(state: RunState, tasks: readonly Task[], again = false): Plan {
  const ask: Task[] = []
  const score: Task[] = []
  const done: Task[] = []
  for (const task of tasks) {
    const result = resultOf(state, task)
    const isDone = result && (result.status === 'ok' || (!again && isFinal(result.status)))
    if (!isDone) ask.push(task)
    else if (result.status !== 'ok' || scoreOf(state, task)) done.push(task)
    else if (result.answer) score.push(task)
    else ask.push(task)
  }
  return { ask, score, done }
}

/** The cases of a run with their scores, repeats together; edits by people take a case's faults away. */
export function scoredCases(
  state: RunState,
  cases: readonly AnyCase[],
  repeats: number,
  edits: ReadonlySet<string> = new Set(),
): ScoredCase[] {
  return cases
    .filter(({ id }) => !edits.has(id))
    .map((one) => ({
      id: one.id,
      family: familyOf(one),
      scores: tasksOf([one], repeats).flatMap((task) => scoreOf(state, task) ?? []),
    }))
    .filter(({ scores }) => scores.length > 0)
}

/** Cases that people set aside in this run: they count neither way. */
export const setAside = (runs: string, id: string): ReadonlySet<string> =>
  new Set(standingEdits(readEdits(runs, id)).keys())

/** Cases made from one case, or told of one story, are drawn together. */
const familyOf = (one: AnyCase): string => {
  if ('family' in one && one.family) return one.family
  return 'of' in one && one.of ? one.of : one.id
}

/** The most repeats that any case of a run has. */
export const repeatsOf = ({ results }: RunState): number =>
  Math.max(1, ...[...results.values()].map(({ repeat }) => repeat))
