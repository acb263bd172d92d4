/** `erase <run> --yes`: the run's folder and what was recorded for it are removed. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { eraseTapes } from '../model/tape.ts'
import { readRun } from '../record/run-state.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'
import { type CommandResult, done } from './command-result.ts'
import { findRunNamed, oneRun } from './find-run.ts'

export function erase(args: readonly string[], surroundings: Surroundings): CommandResult {
  const isSure = args.includes('--yes')
  const given = oneRun(
    args.filter((one) => one !== '--yes'),
    'erase',
  )
  const { runs, cache } = surroundings
  const { id } = findRunNamed(given, surroundings)
  if (!isSure) throw new UsageError(`erase ${id} cannot be undone. Add --yes if you mean it.`)
  const { results, judgements, claims } = readRun(runs, id)
  const lines = [...results.values(), ...judgements.values(), ...claims.values()]
  const tapes = new Set(lines.flatMap((line) => line.tapes))
  const erased = eraseTapes(cache, [...tapes])
  rmSync(join(runs, id), { recursive: true })
  return done(`Erased: ${id}, and ${erased} recordings.`)
}
