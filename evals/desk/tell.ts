/** Sets, runs and comparisons as plain data, for programs. */
import type {
  EvalComparison,
  EvalJudge,
  EvalRun,
  EvalSetSummary,
} from '../../server/contract/evaluation.ts'
import { loadPrompts } from '../../server/model/prompt.ts'
import { readBaseline } from '../baseline.ts'
import type { Comparison } from '../comparison.ts'
import { trustOf } from '../judges/calibrate.ts'
import { readJudges } from '../judges/calibrations.ts'
import { CRITERIA, type Criterion, promptsOf } from '../judges/criteria.ts'
import { judgeIdOf } from '../judges/judge.ts'
import { loadSet, SetError } from '../load.ts'
import { describeDifference } from '../report/comparison-text.ts'
import { verdictOf } from '../report/html/report.ts'
import type { RunView } from '../run-view.ts'
import type { Surroundings } from '../surroundings.ts'

export function tellSet(
  name: string,
  { folder, baselines }: Pick<Surroundings, 'folder' | 'baselines'>,
): EvalSetSummary {
  const baseline = readBaseline(baselines, name)
  const accepted = baseline ? { run: baseline.run, ...baseline.accepted } : null
  try {
    const { kind, purpose, version, cases, gates, synthetic, keptBack } = loadSet(name, folder)
    const counts = { cases: cases.length, gates: gates.length }
    const told = { name, kind, purpose, version, ...counts, synthetic, keptBack }
    return { ...told, accepted, faults: [] }
  } catch (error) {
    if (!(error instanceof SetError)) throw error
    const empty = { kind: '', purpose: '', version: 0, cases: 0, gates: 0 }
    const faults = [...error.faults]
    return { name, ...empty, synthetic: false, keptBack: false, accepted, faults }
  }
}

export const isWhole = ({ cases, set }: RunView): boolean => cases.length === set.cases.length

export function tellRun(view: RunView): EvalRun {
  const { state, gates, figures, statuses } = view
  const { id, set, what, createdAt } = state.manifest
  return {
    ...{ id, set, what, createdAt },
    verdict: verdictOf(view),
    isWhole: isWhole(view) && !view.isIncomplete,
    gates: gates.map(({ status, line }) => ({ status, line })),
    figures: figures.map(({ name, title, value, interval, cases }) => ({
      ...{ name, title, value, cases },
      ...{ low: interval?.low ?? null, high: interval?.high ?? null },
    })),
    statuses: { ...statuses } as Record<string, number>,
  }
}

export function tellComparison({ primary, cases, changed, onlyInOne }: Comparison): EvalComparison {
  const { better, worse, same } = cases
  const sentence = describeDifference(primary)
  const lists = { better: [...better], worse: [...worse] }
  return { verdict: primary.verdict, sentence, ...lists, same, changed, onlyInOne }
}

const NOTHING = { at: null, caught: 0, bad: 0, cleared: 0, good: 0, unscored: 0 }

/** Every judge there is a prompt for, with the model that the settings name. */
export function tellJudges({
  judges,
  config,
  prompts: folder,
}: Pick<Surroundings, 'judges' | 'config' | 'prompts'>): EvalJudge[] {
  const known = readJudges(judges)
  const settings = config().judge
  const prompts = loadPrompts(folder)
  const named = Object.keys(CRITERIA).map((criterion): EvalJudge & { id: string } => {
    const id = settings ? judgeIdOf(settings, ...promptsOf(criterion as Criterion, prompts)) : ''
    const calibration = known[id]
    return {
      id,
      ...NOTHING,
      ...pick(calibration),
      criterion,
      model: settings?.model ?? 'no model is named',
      trust: trustOf(calibration),
    }
  })
  const ids = new Set(named.map(({ id }) => id))
  const earlier = Object.entries(known)
    .filter(([id]) => !ids.has(id))
    .map(([, one]) => ({ ...NOTHING, ...pick(one), ...namesOf(one), trust: trustOf(undefined) }))
  return [...named.map(({ id: _, ...one }) => one), ...earlier]
}

type Known = ReturnType<typeof readJudges>[string]

const namesOf = ({ criterion, model }: Known) => ({
  criterion,
  model: `${model}, with an earlier prompt or model`,
})

function pick(one: Known | undefined): Partial<EvalJudge> {
  if (!one) return {}
  const { at, caught, bad, cleared, good, unscored } = one
  return { at, caught, bad, cleared, good, unscored }
}
