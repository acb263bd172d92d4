/** What a command works with: where the sets are, and what is scored. */
import { guardRewrite } from '../server/rewrite/guard.ts'
import { loadAnalyser, type Subject } from './analyser.ts'
import { SETS } from './load.ts'

export interface Surroundings {
  readonly folder: string
  readonly loadSubject: () => Subject
  readonly guard: typeof guardRewrite
}

/** The project's own sets, and the analyser and the guard as they go live. */
export const own: Surroundings = { folder: SETS, loadSubject: loadAnalyser, guard: guardRewrite }
