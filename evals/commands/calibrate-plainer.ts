/** `calibrate plainer --form`: whether a judge prefers what people find easier to understand. */

import { openForms } from '../forms/open-form.ts'
import { type Calibration, kappaWithLabels, trustOf } from '../judges/calibrate.ts'
import { keepJudge } from '../judges/calibrations.ts'
import type { NamedJudge } from '../judges/connect-judge.ts'
import { describeJudging } from '../judges/judge-estimate.ts'
import { createPreference, prefer } from '../judges/prefer.ts'
import { createSpending } from '../judges/spending.ts'
import { withCalls } from '../model/calls.ts'
import { fixed } from '../report/fixed.ts'
import { wilson } from '../statistics/wilson.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'
import { type CommandResult, done } from './command-result.ts'

export async function calibratePlainer(
  named: NamedJudge,
  given: string,
  { isAgreed, cap }: { readonly isAgreed: boolean; readonly cap: number },
  { folder, judges, now, prices, terminal }: Surroundings,
): Promise<CommandResult> {
  const { set, forms } = await openForms(given, folder)
  const byId = new Map(set.cases.map((one) => [one.id, one]))
  const rows = forms
    .flatMap(({ preferences }) => preferences)
    .flatMap((row) => {
      const one = byId.get(row.id)
      return one ? [{ ...row, one }] : []
    })
  const decided = rows.filter(({ easier }) => easier !== 'same')
  if (decided.length === 0) throw new UsageError('Nobody preferred one of two on these forms.')
  if (!isAgreed) {
    const texts = decided.map(({ one, first }) => ({ source: one.source, rewrite: first }))
    throw new UsageError(
      `${describeJudging(prices(), named, texts, cap)}\nAdd --yes if that is all right.`,
    )
  }
  const ask = await createPreference(named.settings, named.prompts[0], named.fetch)
  const spending = createSpending(prices(), named.model, cap)
  const counts = { caught: 0, bad: 0, cleared: 0, good: 0, unscored: 0 }
  let flipped = 0
  for (const [index, { one, first, second, easier }] of decided.entries()) {
    if (spending.isOver()) {
      throw new UsageError('Stopped at the spending cap, and nothing was decided.')
    }
    const context = { repeat: 1, calls: [], isMissing: false }
    const { source, child, people } = one
    const judgeable = { source, rewrite: first, child, people }
    const { verdict, isFlipped } = await withCalls(context, () =>
      prefer(ask, judgeable, first, second),
    )
    if (context.isMissing) {
      throw new UsageError('There is no recording of it. Run it without --offline.')
    }
    spending.add(context.calls)
    if (isFlipped) flipped++
    // what people prefer is the label: of the first as “bad”, of the second as “good”
    if (verdict === 'unscored') counts.unscored++
    else if (easier === 'first') {
      counts.bad++
      if (verdict === 'a') counts.caught++
    } else {
      counts.good++
      if (verdict === 'b') counts.cleared++
    }
    terminal.show(`${index + 1} of ${decided.length} compared`)
  }
  const { model } = named.settings
  const at = now().toISOString()
  keepJudge(judges, named.id, { criterion: 'plainer', model, set: set.name, at, ...counts })
  const ties = rows.length - decided.length
  return done(render(counts, { flipped, all: decided.length, ties }))
}

function render(
  counts: Calibration,
  { flipped, all, ties }: { flipped: number; all: number; ties: number },
): string {
  const { caught, bad, cleared, good, unscored } = counts
  const percent = (share: number): string => `${(share * 100).toFixed(0)} %`
  const rate = (part: number, whole: number): string => {
    const interval = wilson(part, whole)
    if (!interval) return 'no data'
    return `${part} of ${whole}, ${percent(part / whole)} (${percent(interval.low)} to ${percent(interval.high)})`
  }
  const { kappa } = kappaWithLabels(counts)
  return [
    `Where people find the first easier, so does the judge:   ${rate(caught, bad)}`,
    `Where people find the second easier, so does the judge:  ${rate(cleared, good)}`,
    `Kappa with people:                                       ${kappa === null ? 'no data' : fixed(kappa, 2)}`,
    `Not scored, and in neither figure:                       ${unscored}`,
    '',
    `Swapping the order turned its answer on ${flipped} of ${all}: those are ties, and count against it. Where people`,
    `see no difference (${ties}) it was not asked. ${trustOf(counts)}: no gate rests on a preference.`,
  ].join('\n')
}
