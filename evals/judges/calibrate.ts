/** Holds a judge against labelled rewrites: how often it is right about bad ones and about good ones. */
import { fixed } from '../report/fixed.ts'
import { type Kappa, kappaOf } from '../statistics/kappa.ts'
import { wilson } from '../statistics/wilson.ts'
import type { Judge, Judgeable, Judged } from './judge.ts'

export interface LabelledRewrite extends Judgeable {
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

/** Asks about each; `onProgress` is told how many are done. */
export async function calibrate(
  judge: Judge,
  cases: readonly LabelledRewrite[],
  onProgress: (done: number) => void = () => {},
): Promise<Calibration> {
  const counts = { caught: 0, bad: 0, cleared: 0, good: 0, unscored: 0 }
  for (const [index, one] of cases.entries()) {
    const judged: Judged = await judge(one)
    onProgress(index + 1)
    if (judged.status === 'unscored') {
      counts.unscored++
    } else if (one.verdict === 'reject') {
      counts.bad++
      if (judged.verdict === 'unfaithful') counts.caught++
    } else {
      counts.good++
      if (judged.verdict === 'faithful') counts.cleared++
    }
  }
  return counts
}

/** Agreement with the labels beyond chance. */
export function kappaWithLabels({ caught, bad, cleared, good }: Calibration): Kappa {
  const pairs = (count: number, judge: boolean, label: boolean) =>
    Array.from({ length: count }, () => [[judge, label] as const])
  return kappaOf([
    ...pairs(caught, true, true),
    ...pairs(bad - caught, false, true),
    ...pairs(good - cleared, true, false),
    ...pairs(cleared, false, false),
  ])
}

/** What a judge may do. Only a trusted one decides whether a gate is passed. */
export type Trust = 'Trusted' | 'Advisory' | 'Uncalibrated'

const FEWEST = 100
const FEWEST_BAD = 40
/** What the lower end of the interval of each rate has to reach. */
const LOWEST = 0.8

export function trustOf(calibration: Calibration | undefined): Trust {
  if (!calibration || calibration.bad + calibration.good === 0) return 'Uncalibrated'
  const { caught, bad, cleared, good } = calibration
  const isEnough = bad + good >= FEWEST && bad >= FEWEST_BAD
  const low = (part: number, whole: number): number => wilson(part, whole)?.low ?? 0
  const isGood = low(caught, bad) >= LOWEST && low(cleared, good) >= LOWEST
  return isEnough && isGood ? 'Trusted' : 'Advisory'
}

/**
 * The true share of faithful rewrites, of the share that a judge reports: its own mistakes taken out.
 * Null where the judge is no better than a coin.
 */
export function correctShare(observed: number, calibration: Calibration): number | null {
  const { caught, bad, cleared, good } = calibration
  if (bad === 0 || good === 0) return null
  const [findsGood, findsBad] = [cleared / good, caught / bad]
  if (findsGood + findsBad <= 1) return null
  return Math.min(1, Math.max(0, (observed + findsBad - 1) / (findsGood + findsBad - 1)))
}

/** In words that a quality lead can quote. */
export function renderCalibration(calibration: Calibration): string {
  const { caught, bad, cleared, good, unscored } = calibration
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`
  const rate = (part: number, whole: number): string => {
    const interval = wilson(part, whole)
    if (!interval) return 'no data'
    const { low, high } = interval
    return `${part} of ${whole}, ${percent(part / whole)} (${percent(low)} to ${percent(high)})`
  }
  const { kappa, interval, prevalence } = kappaWithLabels(calibration)
  const range = interval ? ` (${fixed(interval.low, 2)} to ${fixed(interval.high, 2)})` : ''
  const trust = trustOf(calibration)
  return [
    `Bad rewrites that the judge caught:    ${rate(caught, bad)}`,
    `Good rewrites that the judge cleared:  ${rate(cleared, good)}`,
    `Kappa with the labels:                 ${kappa === null ? 'no data' : `${fixed(kappa, 2)}${range}`}`,
    `Share called unfaithful, both sides:   ${prevalence === null ? 'no data' : percent(prevalence)}`,
    `Not scored, and in neither figure:     ${unscored}`,
    '',
    `${trust}: ${MEANING[trust]}`,
  ].join('\n')
}

const MEANING: Readonly<Record<Trust, string>> = {
  Trusted: 'it may decide whether a gate is passed.',
  Advisory:
    `it is shown and decides nothing. For more it takes ${FEWEST} rewrites, ${FEWEST_BAD} of them bad, and ` +
    `both shares at ${LOWEST * 100} % at the lower end. Read the first figure first.`,
  Uncalibrated: 'it was held against nothing, and decides nothing.',
}
