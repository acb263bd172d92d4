/** Runs that were started from a page: they go on by themselves, one after the other. */
import { setImmediate } from 'node:timers/promises'
import type { EvalProgress, EvalRunWish } from '../../server/contract/evaluation.ts'
import type { Asker, PromptChoices } from '../../server/contract/evaluations.ts'
import { describeEstimate, estimate } from '../estimate.ts'
import { loadSet } from '../load.ts'
import { describeProgress } from '../progress.ts'
import { timesRun } from '../record/ledger.ts'
import { finishRun, type Prepared, prepareRun } from '../run-set.ts'
import { selectCases } from '../select.ts'
import type { AnyCase } from '../set.ts'
import type { Subject } from '../subjects/subject.ts'
import { subjectOf } from '../subjects/subject-of.ts'
import type { Surroundings } from '../surroundings.ts'
import { asProblem, notThere } from './refuse.ts'

/** What a run from a page may cost where nothing else is said, and where no price is known. */
const CAP = 5
const CAP_TOKENS = 2_000_000
const KEPT = 100

type Wish = EvalRunWish & Asker & { readonly choices?: PromptChoices; readonly id?: string }

export interface RunsUnderWay {
  /** What a run would be; nothing is begun. */
  readonly plan: (wish: Wish) => EvalProgress
  readonly start: (wish: Wish) => EvalProgress
  readonly progressOf: (id: string) => EvalProgress
  /** Lets what is under way end. */
  readonly stop: (id: string) => EvalProgress
  /** Those that are not over yet, in the order in which they began. */
  readonly list: () => EvalProgress[]
}

interface Job {
  progress: EvalProgress
  readonly stop: AbortController
}

export function createRunsUnderWay(surroundings: Surroundings): RunsUnderWay {
  const jobs = new Map<string, Job>()
  let last = Promise.resolve()
  const find = (id: string): Job => {
    const job = jobs.get(id)
    if (!job) throw notThere('No run of that name is under way here. See the list of runs.')
    return job
  }
  const note = (progress: EvalProgress): Job => {
    const job = { progress, stop: new AbortController() }
    jobs.set(progress.id, job)
    const [oldest] = jobs.keys()
    if (jobs.size > KEPT && oldest) jobs.delete(oldest)
    return job
  }
  const prepare = (wish: Wish) => {
    const { set: name, model, repeats, why, isAgreed, by, prompt, choices, cap = CAP } = wish
    const own = { ...surroundings, by: () => by }
    const set = loadSet(name, own.folder)
    const { cases } = selectCases(set, wish)
    const subject = yielding(subjectOf(set, { model, isOffline: false, prompt, choices }, own))
    const wanted = { set, cases, subject, repeats, again: false, isNew: false, why }
    const prepared = prepareRun(wanted, own)
    const { ask, score, done } = prepared.plan
    const { id = crypto.randomUUID() } = wish
    const total = ask.length + score.length + done.length
    const begun = { id, set: name, done: done.length, total, run: null }
    const question = isAgreed ? '' : questionOf(prepared, cap, own)
    const already = done.length > 0 ? ` ${done.length} are done already.` : ''
    const progress: EvalProgress =
      question === ''
        ? { ...begun, state: 'running', said: `Waiting.${already}` }
        : { ...begun, state: 'to be agreed', said: question }
    return { prepared, cap, own, progress }
  }
  return {
    plan: (wish) => prepare(wish).progress,
    start(wish) {
      const { prepared, cap, own, progress } = prepare(wish)
      if (progress.state !== 'running') return progress
      const job = note(progress)
      last = last.then(() => work(prepared, job, cap, own))
      return job.progress
    },
    progressOf: (id) => find(id).progress,
    stop(id) {
      const job = find(id)
      if (job.progress.state === 'running') {
        job.stop.abort()
        job.progress = { ...job.progress, said: `Stopping: ${job.progress.said}` }
      }
      return job.progress
    },
    list: () =>
      [...jobs.values()].map(({ progress }) => progress).filter(({ state }) => state === 'running'),
  }
}

/** What has to be agreed to before it is begun; nothing for most runs by rules. */
function questionOf(
  { wish, plan }: Prepared,
  cap: number,
  { prices, ledger }: Pick<Surroundings, 'prices' | 'ledger'>,
): string {
  const { set, subject } = wish
  const spent = set.keptBack
    ? [
        `This set is kept back: it was run ${timesRun(ledger, set.name)} times so far, and each run of it is counted.`,
      ]
    : []
  const known = prices()
  const told = estimate(known, subject.what, plan.ask)
  const cost =
    subject.isPaid && plan.ask.length > 0
      ? [`It takes ${describeEstimate(known, told, cap, CAP_TOKENS)}`]
      : []
  return [...spent, ...cost].join(' ')
}

async function work(
  prepared: Prepared,
  job: Job,
  cap: number,
  surroundings: Surroundings,
): Promise<void> {
  const note = (more: Partial<EvalProgress>): void => {
    job.progress = { ...job.progress, ...more }
  }
  const gently = job.stop.signal
  if (gently.aborted) {
    return note({ state: 'stopped', said: 'It was stopped before it began. Nothing was asked.' })
  }
  const begun = performance.now()
  try {
    const { state, ended } = await finishRun(
      prepared,
      {
        atOnce: 4,
        cap: prepared.wish.subject.isPaid ? { money: cap, tokens: CAP_TOKENS } : undefined,
        onProgress(progress) {
          const line = describeProgress(surroundings.prices(), progress, performance.now() - begun)
          const { done, total } = progress
          const said = line.replace(/^\[[#.]*\] /, '')
          note({ done, total, said: gently.aborted ? `Stopping: ${said}` : said })
        },
      },
      { ...surroundings, stop: { ...surroundings.stop, gently } },
    )
    const { done, total } = ended.progress
    const run = state.manifest.id
    const isStopped = ended.why === 'stopped'
    note({ state: isStopped ? 'stopped' : 'done', done, total, said: SAID[ended.why], run })
  } catch (error) {
    const problem = asProblem(error)
    // messages of other errors may hold words of a case
    const said = problem instanceof Error && problem !== error ? problem.message : 'It has failed.'
    note({ state: 'failed', said })
  }
}

const SAID = {
  done: 'It is done.',
  stopped: 'It was stopped. What was scored is kept, and it can go on from there.',
  cap: 'It has reached its spending cap. What was scored is kept.',
} as const

/** Between two cases others have their turn: rules answer without ever waiting. */
const yielding = (subject: Subject): Subject => ({
  ...subject,
  async ask(one: AnyCase, signal: AbortSignal) {
    await setImmediate()
    return subject.ask(one, signal)
  },
})
