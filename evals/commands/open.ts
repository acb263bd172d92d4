/** `open <run>`: what a run found, its worst cases first. */
import { faultsOf } from '../comparison.ts'
import { metricsOf, primaryOf } from '../metrics/metrics-of.ts'
import { renderRun } from '../report/run-text.ts'
import type { RunView } from '../run-view.ts'
import type { Surroundings } from '../surroundings.ts'
import { type CommandResult, done } from './command-result.ts'
import { oneRun, openRun } from './find-run.ts'
import { readCategories } from './read-categories.ts'

const SHOWN = 15

export function open(args: readonly string[], surroundings: Surroundings): CommandResult {
  const { view, state } = openRun(oneRun(args, 'open'), surroundings)
  const progress = { done: 0, total: 0, errors: 0, spent: 0, tokens: 0, calls: 0 }
  const shown = {
    part: undefined,
    category: undefined,
    categories: readCategories(view.set, undefined),
    misses: false,
    ended: { why: 'done' as const, progress },
  }
  const begun = state.sessions.find(({ event }) => event === 'start')
  const head = [
    `Run ${state.manifest.id}`,
    `  begun ${state.manifest.createdAt}${begun?.by ? ` by ${begun.by}` : ''}${begun?.why ? `: ${begun.why}` : ''}`,
    ...(begun?.commit ? [`  at commit ${begun.commit}`] : []),
    ...(state.manifest.parent ? [`  after ${state.manifest.parent}`] : []),
    ...(state.torn > 0 ? [`  ${state.torn} torn lines left out`] : []),
  ]
  return done(
    [head.join('\n'), renderRun(view, shown, surroundings.prices()), worstOf(view)].join('\n\n'),
  )
}

/** Ids and how far off each is; no words, so that held cases may be listed too. */
function worstOf(view: RunView): string {
  const metric = metricsOf(view.set).find(({ name }) => name === primaryOf(view.set))
  if (!metric) return ''
  const ranked = view.scored
    .map((one) => ({ id: one.id, faults: faultsOf(metric, one) }))
    .filter(({ faults }) => faults > 0)
    .sort((a, b) => b.faults - a.faults)
  if (ranked.length === 0) return 'No case is off.'
  const list = ranked.slice(0, SHOWN).map(({ id }) => id)
  return `Off, worst first: ${list.join(', ')}${ranked.length > SHOWN ? ` and ${ranked.length - SHOWN} more` : ''}`
}
