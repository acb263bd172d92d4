/** A desk for quality leads on a small set of its own, as the service is handed one. */
import { createDesk } from '../../evals/desk/desk.ts'
import type { Case } from '../../evals/set.ts'
import type { Surroundings } from '../../evals/surroundings.ts'
import type { Evaluations } from '../../server/contract/evaluations.ts'
import { around } from './around.ts'
import { info, vagueCase, writeSets } from './sets.ts'
import { rules } from './small.ts'

const lines: Case[] = Array.from({ length: 12 }, (_, at) =>
  vagueCase(`n${at + 1}`, `On day ${at + 1} there were [[issues]] at home and you had tea.`),
)
lines.push(vagueCase('n13', 'You brought your stuff along.'))
lines.push(vagueCase('n14', 'You were [[unsettled]] at school.'))
lines.push(vagueCase('n15', 'You were [[well presented]] on the day.'))

const sets = {
  autumn: {
    info: {
      ...info,
      name: 'autumn',
      gates: [{ metric: 'precision', atLeast: 0.5 }],
      parts: {
        open: { cases: lines.slice(0, -1).map(({ id }) => id) },
        kept: { cases: ['n15'], heldBack: 'read once, it is spent.' },
      },
    },
    lines,
  },
  strict: {
    info: { ...info, name: 'strict', gates: [{ metric: 'recall', atLeast: 0.99 }] },
    lines,
  },
  hidden: { info: { ...info, name: 'hidden', keptBack: true }, lines },
  spoilt: {
    info: { ...info, name: 'spoilt', kind: 'guard' },
    lines: [
      {
        ...{ id: 'g1', source: 'Mum hit you on 3 May.', rewrite: 'Your mum was unkind on 3 May.' },
        ...{ verdict: 'reject', reason: 'softened' },
      },
    ],
  },
  real: { info: { ...info, name: 'real', synthetic: false }, lines },
}

export interface DeskAt {
  readonly surroundings: Surroundings
  readonly desk: Evaluations
}

export function openDeskAt(changed: Partial<Surroundings> = {}): DeskAt {
  const surroundings = { ...around(writeSets(sets), () => rules), ...changed }
  return { surroundings, desk: createDesk(surroundings) }
}

/** Waits for a run that was started, and gives its name. */
export async function finished(desk: Evaluations, id: string): Promise<string> {
  for (;;) {
    const { state, run, said } = await desk.readProgress({ id })
    if (run) return run
    if (state !== 'running') throw new Error(said)
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Runs a set by rules, through the desk. */
export async function runSet(desk: Evaluations, set: string, isAgreed = false): Promise<string> {
  const { id } = await desk.startRun({ set, repeats: 1, why: 'a test', isAgreed, by: 'local' })
  return finished(desk, id)
}
