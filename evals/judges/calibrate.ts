/** Holds a judge against labelled rewrites: how often it is right about bad ones and about good ones. */
import { wilson } from '../statistics/wilson.ts'
import type { Judge, Judged } from './judge.ts'

export interface LabelledRewrite {
  readonly source: string
  readonly rewrite: string
  readonly verdict: 'accept' | 'reject'
}

export interface Calibration {
  /** Bad rewrites called unfaithful, and how many bad ones were scored. */
  readonly caught: number
  readonly bad: number
  /** Good rewrites called faithful, and how many good ones were scored. */
  readonly cleared: number
  readonly good: number
  readonly unscored: number
}

export async function calibrate(
  judge: Judge,
  cases: readonly LabelledRewrite[],
): Promise<Calibration> {
  const counts = { caught: 0, bad: 0, cleared: 0, good: 0, unscored: 0 }
  for (const { source, rewrite, verdict } of cases) {
    const judged: Judged = await judge(source, rewrite)
    if (judged.status === 'unscored') {
      counts.unscored++
    } else if (verdict === 'reject') {
      counts.bad++
      if (judged.verdict === 'unfaithful') counts.caught++
    } else {
      counts.good++
      if (judged.verdict === 'faithful') counts.cleared++
    }
  }
  return counts
}

/** In words that a quality lead can quote. */
export function renderCalibration({ caught, bad, cleared, good, unscored }: Calibration): string {
  const rate = (part: number, whole: number): string => {
    const interval = wilson(part, whole)
    if (!interval) return 'no data'
    const { low, high } = interval
    const percent = (share: number) => `${(share * 100).toFixed(1)} %`
    return `${part} of ${whole}, ${percent(part / whole)} (${percent(low)} to ${percent(high)})`
  }
  return [
    `Bad rewrites that the judge caught:    ${rate(caught, bad)}`,
    `Good rewrites that the judge cleared:  ${rate(cleared, good)}`,
    `Not scored, and in neither figure:     ${unscored}`,
    '',
    bad >= 40 && good >= 40
      ? 'Read the first figure: a judge that misses bad rewrites must not gate anything.'
      : 'Too few to trust: at least 40 bad and 40 good ones are needed.',
  ].join('\n')
}
