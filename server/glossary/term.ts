/** A term: a rule that is one row of the glossary. */
import type { Category, Source, Suggestion } from '../contract.ts'
import type { Shape } from './inflect.ts'

/**
 * Words beside the term that decide whether it is meant: lower case, `*` at the end = starts with,
 * and the marks that `context.ts` knows (`<number>`, `<name>`, `<family>`, `<any>`, `<edge>`).
 */
export interface TermContext {
  readonly onlyAfter: readonly string[]
  readonly onlyBefore: readonly string[]
  readonly onlyWith: readonly string[]
  readonly unlessAfter: readonly string[]
  readonly unlessBefore: readonly string[]
  readonly unlessWith: readonly string[]
}

/** One way the term is written, with what to offer for just this form. */
export interface TermForm {
  readonly text: string
  readonly suggestions: readonly [Suggestion, ...Suggestion[]]
  /** What the form is of the phrase, where that is known. */
  readonly shape?: Shape
  /** For a past form: what stands after "has" or "was" in place of each replacement ("run away"). */
  readonly participles?: Readonly<Record<string, string>>
}

export interface Term {
  /** `<category>/<id of the row>`. */
  readonly rule: string
  readonly category: Category
  readonly also: readonly Category[]
  readonly phrase: string
  /** The phrase itself first. */
  readonly forms: readonly TermForm[]
  readonly message: string
  readonly why: string
  readonly sources: readonly [Source, ...Source[]]
  readonly context: TermContext
  /** Whether letters must stand as written ("IT", not "it"). */
  readonly isExact: boolean
  readonly expansion?: string
  readonly keepWhen?: string
  readonly isContested: boolean
  /** Raised only where hints are asked for: everyday words that are only sometimes a problem. */
  readonly isHint: boolean
  /** Sentences in which the term is meant, `[[…]]` around it, and in which it must stay silent. */
  readonly flags: readonly string[]
  readonly passes: readonly string[]
}
