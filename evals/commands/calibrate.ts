/** `calibrate <criterion>`: how far a model may be trusted as judge, on labelled rewrites. */
import { calibrate as holdAgainst, renderCalibration } from '../judges/calibrate.ts'
import { keepJudge } from '../judges/calibrations.ts'
import { nameJudge } from '../judges/connect-judge.ts'
import { createJudge } from '../judges/judge.ts'
import { loadSet } from '../load.ts'
import { withCalls } from '../model/calls.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'
import { type CommandResult, done } from './command-result.ts'
import { readOptions } from './read-options.ts'

export async function calibrate(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<CommandResult> {
  const { values, positionals } = readOptions(args, {
    set: { type: 'string', default: 'guard-damage' },
    first: { type: 'string', default: '160' },
    yes: { type: 'boolean', default: false },
  })
  const [criterion = 'faithful', more] = positionals
  if (more !== undefined) throw new UsageError('calibrate takes one criterion: calibrate faithful')
  const { folder, judges, now, terminal } = surroundings
  const set = loadSet(values.set, folder)
  if (set.kind !== 'guard') throw new UsageError(`The set ${set.name} holds no labelled rewrites.`)
  const named = nameJudge(criterion, surroundings)
  const cases = mix(set.cases, Number(values.first))
  if (!values.yes) {
    throw new UsageError(
      `${cases.length} calls to the judge ${named.settings.model}. Add --yes if that is all right.`,
    )
  }
  const judge = await createJudge(named.settings, named.prompt, named.fetch)
  const context = { repeat: 1, calls: [], isMissing: false }
  const calibration = await withCalls(context, () =>
    holdAgainst(judge, cases, (count) => terminal.show(`${count} of ${cases.length} judged`)),
  )
  const { model } = named.settings
  const at = now().toISOString()
  keepJudge(judges, named.id, { criterion, model, set: set.name, at, ...calibration })
  return done(renderCalibration(calibration))
}

/** As many good rewrites as there are up to half, and damaged ones spread over the whole set. */
function mix<T extends { readonly verdict: string }>(cases: readonly T[], most: number): T[] {
  const good = cases.filter(({ verdict }) => verdict === 'accept').slice(0, Math.ceil(most / 2))
  const bad = cases.filter(({ verdict }) => verdict === 'reject')
  const wanted = Math.min(bad.length, most - good.length)
  const spread = Array.from(
    { length: wanted },
    (_, at) => bad[Math.floor((at * bad.length) / wanted)],
  )
  return [...good, ...spread.filter((one) => one !== undefined)]
}
