/** Judges that are held against people from a page: counted, kept, and stopped when somebody says so. */
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
import {
  type KeptCalibration,
  keepCalibration,
  listCalibrations,
  readCalibration,
} from './kept-calibrations.ts'
import { asProblem, notThere, refused } from './refuse.ts'

const CAP = 5
/** Fewer tell nothing, and would take the place of a calibration that told something. */
const FEWEST = 10

interface Job {
  kept: KeptCalibration
  isStopped: boolean
}

export interface CalibrationsUnderWay {
  readonly start: (wish: EvalCalibrationWish & { criterion: string }) => EvalProgress
  readonly progressOf: (id: string) => EvalProgress
  readonly stop: (id: string) => EvalProgress
  /** Under way or over, newest first. */
  readonly list: () => Calibrating[]
}

/** How far it is, of which criterion, and when it was begun. */
export type Calibrating = Pick<KeptCalibration, 'criterion' | 'at'> & {
  readonly progress: EvalProgress
}

export function createCalibrations(surroundings: Surroundings): CalibrationsUnderWay {
  const jobs = new Map<string, Job>()
  const { runs } = surroundings
  const find = (id: string): KeptCalibration => {
    const kept = jobs.get(id)?.kept ?? readCalibration(runs, id)
    if (!kept) throw notThere('No calibration of that name was begun here.')
    return kept
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
      const about = { criterion, at: surroundings.now().toISOString(), process: process.pid }
      const job: Job = {
        kept: { ...begun, ...about, state: 'running', said: 'Begun.' },
        isStopped: false,
      }
      keepCalibration(runs, job.kept)
      jobs.set(id, job)
      void work(job, named, cases, cap, surroundings)
      return progressIn(job.kept)
    },
    progressOf: (id) => progressIn(find(id)),
    stop(id) {
      const job = jobs.get(id)
      if (job) job.isStopped = true
      return progressIn(find(id))
    },
    list: () =>
      listCalibrations(runs).map((one) => {
        const { criterion, at } = one
        return { criterion, at, progress: progressIn(jobs.get(one.id)?.kept ?? one) }
      }),
  }
}

const progressIn = ({ criterion: _, at: __, process: ___, ...progress }: KeptCalibration) =>
  progress

async function work(
  job: Job,
  named: NamedJudge,
  cases: readonly LabelledRewrite[],
  cap: number,
  surroundings: Surroundings,
): Promise<void> {
  const { judges, now, runs } = surroundings
  const note = (more: Partial<EvalProgress>): void => {
    job.kept = { ...job.kept, ...more }
    try {
      keepCalibration(runs, job.kept)
    } catch {
      // a full disk ends nothing: whoever waits is told all the same
    }
  }
  const { criterion, settings, id } = named
  try {
    const calibration = await holdAgainst(job, named, cases, cap, surroundings, note)
    const kept = { criterion, model: settings.model, set: job.kept.set }
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
