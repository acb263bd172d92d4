/** `accept <run> --why "…"`: the run that later ones are held against, kept with the code. */
import { writeBaseline } from '../baseline.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'
import { type CommandResult, done } from './command-result.ts'
import { openRun } from './find-run.ts'
import { readOptions } from './read-options.ts'

export function accept(args: readonly string[], surroundings: Surroundings): CommandResult {
  const { values, positionals } = readOptions(args, { why: { type: 'string' } })
  const [given, more] = positionals
  if (!given || more !== undefined) {
    throw new UsageError(
      'accept takes one run. For example: accept last --why "new rules for vague"',
    )
  }
  if (!values.why) throw new UsageError('accept needs --why "…": somebody will ask one day.')
  const { state, set, view } = openRun(given, surroundings)
  const { manifest } = state
  if (view.isIncomplete || view.cases.length < set.cases.length) {
    throw new UsageError(
      `Only a whole run can be accepted: of ${set.cases.length} cases ${view.scored.length} have a score.`,
    )
  }
  writeBaseline(surroundings.baselines, {
    set: set.name,
    setVersion: set.version,
    run: manifest.id,
    what: manifest.what,
    generation: manifest.generation,
    accepted: {
      by: surroundings.by(),
      why: values.why,
      at: surroundings.now().toISOString(),
    },
    figures: Object.fromEntries(view.figures.map(({ name, value }) => [name, value])),
    cases: view.scored.map(({ id, family, text, labels, scores }) => ({
      id,
      family,
      text,
      labels,
      scores: [...scores],
    })),
  })
  return done(
    `Accepted: ${manifest.id}. Runs of ${set.name} are held against it from now on.\n` +
      `Next: commit evals/baselines/${set.name}.json`,
  )
}
