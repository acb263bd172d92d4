/** `accept <run> --why "…" --by "Name, role"`: the run that later ones are held against, kept with the code. */
import { keepFigures, writeBaseline } from '../baseline.ts'
import { scoringId } from '../scorers/score-case.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'
import { type CommandResult, done } from './command-result.ts'
import { openRun } from './find-run.ts'
import { readOptions } from './read-options.ts'

export function accept(args: readonly string[], surroundings: Surroundings): CommandResult {
  const { values, positionals } = readOptions(args, {
    why: { type: 'string' },
    by: { type: 'string' },
  })
  const [given, more] = positionals
  if (!given || more !== undefined) {
    throw new UsageError(
      'accept takes one run. For example: accept last --why "new rules for vague"',
    )
  }
  const why = values.why?.trim()
  if (!why) throw new UsageError('accept needs --why "…": somebody will ask one day.')
  const by = whoAnswers(values.by ?? surroundings.accepter())
  const { state, set, view } = openRun(given, surroundings)
  const { manifest, sessions } = state
  if (view.isIncomplete || view.cases.length < set.cases.length) {
    throw new UsageError(
      `Only a whole run can be accepted: of ${set.cases.length} cases ${view.scored.length} have a score.`,
    )
  }
  const commit = sessions.findLast((one) => one.event === 'start')?.commit ?? ''
  writeBaseline(surroundings.baselines, {
    set: set.name,
    setVersion: set.version,
    run: manifest.id,
    what: manifest.what,
    generation: manifest.generation,
    scoring: scoringId(),
    made: { at: manifest.createdAt, commit },
    accepted: { by, why, at: surroundings.now().toISOString() },
    figures: keepFigures(view.figures),
    cases: view.scored.map(({ id, family, text, labels, scores }) => ({
      id,
      family,
      text,
      labels,
      scores: [...scores],
    })),
  })
  return done(
    `Accepted: ${manifest.id}, by ${by}. Runs of ${set.name} are held against it from now on.\n` +
      `Next: commit evals/baselines/${set.name}.json`,
  )
}

/** Accounts that many people share, or that no person is. */
const NOBODY = new Set(
  'root admin administrator local localhost user node ubuntu guest nobody unknown'.split(' '),
)

/** A name that can be asked one day. Throws `UsageError`. */
function whoAnswers(given: string | undefined): string {
  const name = given?.trim() ?? ''
  if (name === '') {
    throw new UsageError(
      'accept needs --by "Name, role": somebody answers for it. FAIRHAND_EVALS_BY says it once for this machine.',
    )
  }
  if (NOBODY.has(name.toLowerCase())) {
    throw new UsageError(`"${name}" is an account and nobody to ask. Say --by "Name, role".`)
  }
  return name
}
