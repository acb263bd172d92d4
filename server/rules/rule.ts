/** What a rule is. One rule a file, `rules/<category>/<name>.ts`, exported under its own name. */
import type { Category, Source, Suggestion } from '../contract.ts'
import type { Need } from '../note/need.ts'
import type { Note, Sentence } from '../note/note.ts'
import type { Cast } from '../note/people.ts'
import type { Span } from '../note/span.ts'
import type { Signed } from './signs.ts'

/** What a check knows besides the note's words. `key` is equal for equal settings. */
export interface Setting {
  readonly key: string
  readonly cast: Cast
  /** Whether the note is to be written to the child ("you"). */
  readonly addressChild: boolean
  /** Whether terms that are hints only ("always", "clear") are raised. */
  readonly hints: boolean
  /** What is not raised: ids of rules and terms, and categories. */
  readonly off?: ReadonlySet<string>
  /** Lower-case words that its readers know: never raised as jargon or as unknown initials. */
  readonly known?: ReadonlySet<string>
}

/** What a rule found; offsets are those of the sentence. */
export interface Finding extends Span {
  readonly suggestions: readonly Suggestion[]
  readonly also?: readonly Category[]
  /** In place of the rule's own message, where the words decide it. */
  readonly message?: string
  /** For broad words: what they leave out. Where the note says it next to them, no flag is raised. */
  readonly needs?: Need
}

export interface NoteFinding extends Finding {
  readonly sentence: Sentence
}

interface RuleBase {
  readonly category: Category
  /** One line, about the words, never about the writer. `{quote}` stands for the flagged words. */
  readonly message: string
  /** What it means for the child who reads this one day. */
  readonly why: string
  readonly sources: readonly [Source, ...Source[]]
  /** Notes with `[[…]]` around each flag, and notes in which the rule must stay silent. */
  readonly examples: { readonly flags: readonly string[]; readonly passes: readonly string[] }
}

/** Looks at one sentence, and at most at its heading, the sentence before it and the one after it. */
export interface SentenceFind extends Signed {
  (sentence: Sentence, setting: Setting): readonly Finding[]
}

export interface SentenceRule extends RuleBase {
  readonly find: SentenceFind
}

/** Needs the whole note, in order: who "he" is, what was explained above. */
export interface NoteRule extends RuleBase {
  readonly findInNote: (note: Note, setting: Setting) => readonly NoteFinding[]
}

export type Rule = SentenceRule | NoteRule

/** A finding with all that its flag will say: what rules and the glossary's terms both come to. */
export interface Found extends Finding {
  /** The rule's or term's path: `vague/undescribed-behaviour`, `jargon/placement`. */
  readonly rule: string
  readonly category: Category
  readonly message: string
  readonly why: string
  readonly sources: readonly Source[]
  /** A term's alone: the plain or full words for it, which explain it where they stand beside it. */
  readonly fullWords?: readonly string[]
}

/** All that a flag of a rule will say of what the rule found. */
export const toFound = (id: string, rule: Rule, finding: Finding): Found => ({
  ...finding,
  rule: id,
  category: rule.category,
  message: finding.message ?? rule.message,
  why: rule.why,
  sources: rule.sources,
})

/** Looks for one rule, or for all terms at once, in one sentence. */
export interface Finder extends Signed {
  (sentence: Sentence, setting: Setting): readonly Found[]
}
