/** What a command works with: where the sets are, and what is scored. */
import { loadAnalyser, type Subject } from './analyser.ts'
import { SETS } from './load.ts'

export interface Surroundings {
  readonly folder: string
  readonly loadSubject: () => Subject
}

/** The project's own sets, and the analyser as it goes live. */
export const own: Surroundings = { folder: SETS, loadSubject: loadAnalyser }
