/** Holds a run's figures against the gates of its set. Whatever cannot be known has not passed. */

import type { Gate } from './gate.ts'
import type { Figure } from './metrics/metric.ts'
import { fixed } from './report/fixed.ts'

export interface GateResult {
  readonly gate: Gate
  readonly status: 'passed' | 'failed' | 'not judged'
  /** One line: which figure, what it is, what it should be. */
  readonly line: string
}

export interface Facts {
  readonly figures: readonly Figure[]
  /** How much worse than the accepted run each figure is, on the same cases; none where no run was accepted. */
  readonly worseBy: ReadonlyMap<string, number> | undefined
  /** Figures that rest on a judge who was not calibrated: they neither pass nor fail. */
  readonly untrusted: ReadonlySet<string>
}

export const judgeGates = (gates: readonly Gate[], facts: Facts): GateResult[] =>
  gates.map((gate) => judgeGate(gate, facts))

function judgeGate(gate: Gate, { figures, worseBy, untrusted }: Facts): GateResult {
  const result = (status: GateResult['status'], line: string): GateResult => ({
    gate,
    status,
    line: `${gate.metric}: ${line}${gate.basis ? ` (${gate.basis})` : ''}`,
  })
  const figure = figures.find(({ name }) => name === gate.metric)
  if (!figure) return result('failed', 'no such figure in this run')
  if (untrusted.has(gate.metric)) return result('not judged', 'its judge is not calibrated')
  const { value, interval } = figure
  if (value === null) return result('failed', 'no data')
  const show = (number: number): string => showFigure(number, figure.unit)
  const { atLeast, atMost, lowerAtLeast, upperAtMost, noWorseBy } = gate
  if (atLeast !== undefined && value < atLeast) {
    return result('failed', `is ${show(value)}, and should be at least ${show(atLeast)}`)
  }
  if (atMost !== undefined && value > atMost) {
    return result('failed', `is ${show(value)}, and should be at most ${show(atMost)}`)
  }
  if (lowerAtLeast !== undefined && (interval === null || interval.low < lowerAtLeast)) {
    const low = interval === null ? 'not known' : show(interval.low)
    return result('failed', `its lower end is ${low}, and should be at least ${show(lowerAtLeast)}`)
  }
  if (upperAtMost !== undefined && (interval === null || interval.high > upperAtMost)) {
    const high = interval === null ? 'not known' : show(interval.high)
    return result('failed', `its upper end is ${high}, and should be at most ${show(upperAtMost)}`)
  }
  if (noWorseBy !== undefined) {
    const worse = worseBy?.get(gate.metric)
    if (worse === undefined) return result('failed', 'no accepted run to hold it against')
    if (worse > noWorseBy + 1e-9) {
      return result(
        'failed',
        `is worse than the accepted run by ${show(worse)}, and may be by ${show(noWorseBy)}`,
      )
    }
  }
  return result('passed', show(value))
}

/** "98.8 %", "3", "1.42". */
export function showFigure(value: number, unit: Figure['unit']): string {
  if (unit === 'share') return `${fixed(value * 100, 1)} %`
  if (unit === 'count') return Number.isInteger(value) ? String(value) : fixed(value, 1)
  return fixed(value, 2)
}
