/** Runs that were started from a page: they go on by themselves, one after the other. */
import { setImmediate } from 'node:timers/promises'
import type { EvalProgress, EvalRunWish } from '../../server/contract/evaluation.ts'
import type { Asker, PromptChoices } from '../../server/contract/evaluations.ts'
import { describeEstimate, estimate } from '../estimate.ts'
import { loadSet } from '../load.ts'
import { describeProgress } from '../progress.ts'
import { timesRun } from '../record/ledger.ts'
import { finishRun, type Prepared, prepareRun } from '../run-set.ts'
import type { AnyCase } from '../set.ts'
import type { Subject } from '../subjects/subject.ts'
import { subjectOf } from '../subjects/subject-of.ts'
import type { Surroundings } from '../surroundings.ts'
import { asProblem, notThere } from './refuse.ts'

/** What a run from a page may cost; the command line takes other caps. */
const CAP = { money: 5, tokens: 2_000_000 }
const KEPT = 100

export interface RunsUnderWay {
  readonly start: (wish: EvalRunWish & Asker & { choices?: PromptChoices }) => EvalProgress
  readonly progressOf: (id: string) => EvalProgress
}

export function createRunsUnderWay(surroundings: Surroundings): RunsUnderWay {
  const jobs = new Map<string, EvalProgress>()
  let last = Promise.resolve()
  const note = (job: EvalProgress): EvalProgress => {
    jobs.set(job.id, job)
    const [oldest] = jobs.keys()
    if (jobs.size > KEPT && oldest) jobs.delete(oldest)
    return job
  }
  return {
    start({ set: name, model, repeats, why, isAgreed, by, prompt, choices }) {
      const own = { ...surroundings, by: () => by }
      const set = loadSet(name, own.folder)
      const subject = yielding(subjectOf(set, { model, isOffline: false, prompt, choices }, own))
      const wish = { set, cases: set.cases, subject, repeats, again: false, isNew: false, why }
      const prepared = prepareRun(wish, own)
      const id = crypto.randomUUID()
      const total = prepared.plan.ask.length + prepared.plan.score.length
      const question = isAgreed ? '' : questionOf(prepared, own)
      if (question !== '') {
        return { id, state: 'to be agreed', done: 0, total, said: question, run: null }
      }
      const job = note({ id, state: 'running', done: 0, total, said: 'Waiting.', run: null })
      last = last.then(() => work(prepared, job, note, own))
      return job
    },
    progressOf(id) {
      const job = jobs.get(id)
      if (!job) throw notThere('No run of that name is under way here. See the list of runs.')
      return job
    },
  }
}

/** What has to be agreed to before it is begun; nothing for most runs by rules. */
function questionOf(
  { wish, plan }: Prepared,
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
      ? [`It takes ${describeEstimate(known, told, CAP.money, CAP.tokens)}`]
      : []
  return [...spent, ...cost].join(' ')
}

async function work(
  prepared: Prepared,
  job: EvalProgress,
  note: (job: EvalProgress) => EvalProgress,
  surroundings: Surroundings,
): Promise<void> {
  const begun = performance.now()
  const { isPaid } = prepared.wish.subject
  let now = job
  try {
    const { state, ended } = await finishRun(
      prepared,
      {
        atOnce: 4,
        cap: isPaid ? CAP : undefined,
        onProgress(progress) {
          const line = describeProgress(surroundings.prices(), progress, performance.now() - begun)
          const { done, total } = progress
          now = note({ ...now, done, total, said: line.replace(/^\[[#.]*\] /, '') })
        },
      },
      surroundings,
    )
    const { done, total } = ended.progress
    const said = ended.why === 'done' ? 'It is done.' : 'It has reached its spending cap.'
    note({ ...now, state: 'done', done, total, said, run: state.manifest.id })
  } catch (error) {
    const problem = asProblem(error)
    // messages of other errors may hold words of a case
    const said = problem instanceof Error && problem !== error ? problem.message : 'It has failed.'
    note({ ...now, state: 'failed', said })
  }
}

/** Between two cases others have their turn: rules answer without ever waiting. */
const yielding = (subject: Subject): Subject => ({
  ...subject,
  async ask(one: AnyCase, signal: AbortSignal) {
    await setImmediate()
    return subject.ask(one, signal)
  },
})
