/** What others import: `import { checkNote } from 'fairhand'`. The service and the evals run the same code. */
import { type Analyser, createAnalyser as createWith } from './check.ts'
import { type CheckResult, NoteInput } from './contract.ts'
import { loadGuidance } from './guidance.ts'

export { type Analyser, UnknownProfileError } from './check.ts'
export * from './contract.ts'
export { GlossaryError } from './glossary/load.ts'
export { ProfileError } from './profiles/load.ts'
export { guardRewrite } from './rewrite/guard.ts'

/** What an analyser goes by, besides the product's rules, terms and five guides. */
export interface AnalyserSettings {
  /**
   * The profile of notes that name none.
   * @default 'wandsworth'
   * @example 'kent'
   */
  readonly defaultProfile?: string
  /**
   * A folder of your own profiles, JSON files.
   * @default none
   * @example './guidance/profiles'
   */
  readonly profilesFolder?: string
  /**
   * A file of your own terms, CSV.
   * @default none
   * @example './guidance/terms.csv'
   */
  readonly glossaryFile?: string
}

/**
 * An analyser of your own. Throws `UnknownProfileError`, `ProfileError`, `GlossaryError` or another
 * error where its settings or files cannot be used.
 */
export function createAnalyser(settings: AnalyserSettings = {}): Analyser {
  const { defaultProfile: profile, profilesFolder, glossaryFile } = settings
  const analyser = createWith(loadGuidance({ profile, profilesFolder, glossaryFile }))
  return { ...analyser, checkNote: (input) => analyser.checkNote(NoteInput.parse(input)) }
}

let ready: Analyser | undefined

/**
 * Checks a note by the product's own guidance. Nothing is stored, logged or sent. Throws
 * `UnknownProfileError`, and zod's `ZodError` where the input is not a `NoteInput`.
 */
export function checkNote(input: NoteInput): CheckResult {
  ready ??= createAnalyser()
  return ready.checkNote(input)
}
