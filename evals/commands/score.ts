/**
 * `score <run>`: scores a run anew with the labels and scorers of today. Nobody is asked, unless a judge
 * is wanted: `--judge`, or `--claims` for the claim check.
 */

import { judgeRun } from '../judges/judge-run.ts'
import { loadSet } from '../load.ts'
import { openLog } from '../record/run-folder.ts'
import { planRun, readRun, repeatsOf, resultOf, tasksOf } from '../record/run-state.ts'
import { scoreCase, scoringId } from '../scorers/score-case.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'
import { readCap } from './asked.ts'
import { type CommandResult, done } from './command-result.ts'
import { findRunNamed, oneRun } from './find-run.ts'
import { readOptions } from './read-options.ts'

export async function score(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<CommandResult> {
  const { values, positionals } = readOptions(args, {
    judge: { type: 'boolean', default: false },
    claims: { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
    offline: { type: 'boolean', default: false },
    cap: { type: 'string' },
  })
  if (values.judge && values.claims) throw new UsageError('--judge or --claims: one at a time.')
  const { runs, folder, now } = surroundings
  const { id, set: name } = findRunNamed(oneRun(positionals, 'score'), surroundings)
  const set = loadSet(name, folder)
  const state = readRun(runs, id)
  if (values.judge || values.claims) {
    const criterion = values.claims ? 'claims' : 'faithful'
    const wish = { criterion, yes: values.yes, isOffline: values.offline } as const
    return judgeRun(set, state, { ...wish, cap: readCap(values.cap) }, surroundings)
  }
  const tasks = tasksOf(set.cases, repeatsOf(state))
  const plan = planRun(state, tasks)
  const log = openLog(runs, id)
  let scored = 0
  for (const task of plan.score) {
    const answer = resultOf(state, task)?.answer
    const result = answer && scoreCase(set.kind, task.one, answer)
    if (!result) continue
    const { one, repeat, text, labels } = task
    const at = now().toISOString()
    const line = { case: one.id, repeat, text, labels, scoring: scoringId(), score: result, at }
    log.add({ line: 'score', ...line })
    scored++
  }
  log.close()
  const asked = tasks.filter((task) => resultOf(state, task)).length
  return done(
    `Scored ${scored} of ${asked} answers anew; the others had their score. Earlier scores are kept.\n` +
      `Next: npm run evals -- open ${id}`,
  )
}
