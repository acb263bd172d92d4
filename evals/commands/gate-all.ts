/** `run --gate`: every set that is scored by rules and has an accepted run, held against its gates. */
import { readBaseline } from '../baseline.ts'
import { BASES } from '../gate.ts'
import { listSets, loadSet } from '../load.ts'
import { gatesOf } from '../report/run-text.ts'
import { finishRun, prepareRun } from '../run-set.ts'
import { viewRun } from '../run-view.ts'
import { subjectOf } from '../subjects/subject-of.ts'
import type { Surroundings } from '../surroundings.ts'
import type { CommandResult } from './command-result.ts'

/** Sets that are kept back are left alone: to gate on them would spend them. */
export async function gateAll(surroundings: Surroundings): Promise<CommandResult> {
  const { folder, baselines } = surroundings
  const lines: string[] = []
  let hasFailed = false
  let count = 0
  const bases = { goal: 0, floor: 0 }
  for (const name of listSets(folder)) {
    const baseline = readBaseline(baselines, name)
    if (baseline?.what !== 'rules') continue
    const set = loadSet(name, folder)
    if (set.keptBack) continue
    count++
    const subject = subjectOf(set, { model: undefined, isOffline: false }, surroundings)
    const wish = {
      set,
      cases: set.cases,
      subject,
      repeats: 1,
      again: false,
      isNew: false,
      why: 'gate',
    }
    const { state } = await finishRun(
      prepareRun(wish, surroundings),
      { atOnce: 1, cap: undefined, onProgress: () => {} },
      surroundings,
    )
    const view = viewRun(state, set, set.cases, { baseline })
    for (const { basis } of set.gates) if (basis) bases[basis]++
    const failed = view.gates.filter(({ status }) => status === 'failed')
    const isBad = failed.length > 0 || view.isIncomplete || view.gates.length === 0
    hasFailed ||= isBad
    const verdict = isBad ? 'FAILED' : 'passed'
    lines.push(`${name}: ${verdict}, ${view.scored.length} cases.`)
    if (view.gates.length === 0) lines.push('  no gate is set: nothing was shown to be good enough')
    if (isBad) lines.push(...gatesOf({ gates: failed }))
  }
  if (count === 0) {
    return {
      text: 'No set has an accepted run, so nothing is gated. See: accept <run> --why "…" --by "Name, role"',
      code: 2,
    }
  }
  const kinds = `${many(bases.goal, 'goal')}, ${many(bases.floor, 'floor')}`
  lines.push(
    hasFailed
      ? 'A gate was not passed.'
      : `All gates passed, over ${many(count, 'set')}: ${kinds}.`,
  )
  lines.push(...Object.entries(BASES).map(([name, meaning]) => `A ${name}: ${meaning}.`))
  return { text: lines.join('\n'), code: hasFailed ? 2 : 0 }
}

const many = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`
