/** Which figures a set has. */
import type { EvalSet } from '../set.ts'
import type { Metric } from './metric.ts'
import { noteMetrics } from './note-metrics.ts'
import { pairMetrics } from './pair-metrics.ts'
import { guardMetrics, rewriteMetrics } from './rewrite-metrics.ts'

export function metricsOf(set: EvalSet): readonly Metric[] {
  if (set.kind === 'notes') return noteMetrics
  if (set.kind === 'rewrites') return rewriteMetrics
  if (set.kind === 'counterfactual') return pairMetrics
  const kinds = new Set(set.cases.map(({ reason }) => reason))
  return guardMetrics([...kinds].filter((kind) => kind !== 'none').sort())
}

const PRIMARY: Readonly<Record<EvalSet['kind'], string>> = {
  notes: 'f05',
  guard: 'damaged-rejected',
  rewrites: 'faithful',
  counterfactual: 'lost-difference',
}

/** The one figure by which two runs of the set are compared, named before anybody ran it. */
export const primaryOf = ({ kind, primary }: EvalSet): string => primary ?? PRIMARY[kind]
