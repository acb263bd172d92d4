/** Judges that are held against people from a page: one at a time, counted, and stopped when somebody says so. */
import type { EvalCalibrationWish } from '../../server/contract/eval-verdict.ts'
import type { EvalProgress } from '../../server/contract/evaluation.ts'
import { type Calibration, calibrate, type LabelledRewrite } from '../judges/calibrate.ts'
import { keepJudge } from '../judges/calibrations.ts'
import { type NamedJudge, nameJudge, openJudge } from '../judges/connect-judge.ts'
import { criterionNamed } from '../judges/criteria.ts'
import { describeJudging } from '../judges/judge-estimate.ts'
import { createSpending } from '../judges/spending.ts'
import { type CallContext, withCalls } from '../model/calls.ts'
import type { Surroundings } from '../surroundings.ts'
import { labelledBy, rewritesToJudge, verdictsOf } from './judging.ts'
import { asProblem, notThere, refused } from './refuse.ts'

const CAP = 5
/** Fewer tell nothing, and would take the place of a calibration that told something. */
const FEWEST = 10

interface Job {
  progress: EvalProgress
  isStopped: boolean
}

export interface CalibrationsUnderWay {
  readonly start: (wish: EvalCalibrationWish & { criterion: string }) => EvalProgress
  readonly progressOf: (id: string) => EvalProgress
  readonly stop: (id: string) => EvalProgress
}

export function createCalibrations(surroundings: Surroundings): CalibrationsUnderWay {
  const jobs = new Map<string, Job>()
  const find = (id: string): Job => {
    const job = jobs.get(id)
    if (!job) throw notThere('No calibration of that name is under way here.')
    return job
  }
  return {
    start({ criterion, set, as, cap = CAP, isAgreed }) {
      const { folder, prices } = surroundings
      const named = nameJudge(criterionNamed(criterion), surroundings)
      if (named.criterion === 'plainer') throw refused('What is plainer is asked of two runs.')
      const all = rewritesToJudge(set, folder)
      const cases = as ? labelledBy(all, verdictsOf(as, set, folder)) : all
      if (cases.length < FEWEST) throw refused(`It takes ${FEWEST} rewrites that were judged.`)
      const id = crypto.randomUUID()
      const begun = { id, set, done: 0, total: cases.length, run: null }
      const told = describeJudging(prices(), named, cases, cap)
      if (!isAgreed) return { ...begun, state: 'to be agreed', said: told }
      const job: Job = {
        progress: { ...begun, state: 'running', said: 'Begun.' },
        isStopped: false,
      }
      jobs.set(id, job)
      void work(job, named, cases, cap, surroundings)
      return job.progress
    },
    progressOf: (id) => find(id).progress,
    stop(id) {
      const job = find(id)
      job.isStopped = true
      return job.progress
    },
  }
}

async function work(
  job: Job,
  named: NamedJudge,
  cases: readonly LabelledRewrite[],
  cap: number,
  surroundings: Surroundings,
): Promise<void> {
  const note = (more: Partial<EvalProgress>): void => {
    job.progress = { ...job.progress, ...more }
  }
  const { judges, now } = surroundings
  const { criterion, settings, id } = named
  try {
    const calibration = await holdAgainst(job, named, cases, cap, surroundings, note)
    const kept = { criterion, model: settings.model, set: job.progress.set }
    keepJudge(judges, id, { ...kept, at: now().toISOString(), ...calibration })
    note({ state: 'done', done: cases.length, said: 'The judge has said what it thinks of each.' })
  } catch (error) {
    const problem = asProblem(error)
    // messages of other errors may hold words of a case
    const said = problem instanceof Error && problem !== error ? problem.message : 'It has failed.'
    if (error instanceof Halted) note({ state: 'stopped', said: error.message })
    else note({ state: 'failed', said })
  }
}

/** Half a calibration is none: what came in is recorded, and costs nothing the next time. */
class Halted extends Error {
  override readonly name = 'Halted'
  constructor(why: string) {
    super(`${why} Nothing was decided; what came in is recorded, and not paid for again.`)
  }
}

async function holdAgainst(
  job: Job,
  named: NamedJudge,
  cases: readonly LabelledRewrite[],
  cap: number,
  { prices }: Surroundings,
  note: (more: Partial<EvalProgress>) => void,
): Promise<Calibration> {
  const judge = await openJudge(named)
  const spending = createSpending(prices(), named.model, cap)
  return calibrate(
    async (one) => {
      if (job.isStopped) throw new Halted('It was stopped.')
      if (spending.isOver()) throw new Halted('It has reached its spending cap.')
      const context: CallContext = { repeat: 1, calls: [], isMissing: false }
      const said = await withCalls(context, () => judge(one))
      spending.add(context.calls)
      return said
    },
    cases,
    (done) => note({ done, said: `${done} of ${cases.length}, ${spending.said()}` }),
  )
}
