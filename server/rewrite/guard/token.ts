/** What a sentence is made of when two passages are compared. */
import type { Span } from '../../note/span.ts'

export interface Token extends Span {
  readonly kind: 'word' | 'party' | 'quote' | 'mark'
  readonly text: string
  readonly lower: string
  readonly root: string
  /** What it says: its root, and the senses that it is part of. */
  readonly ids: readonly string[]
  /** Each of several who are joined, as whom it may be; empty unless a party. */
  readonly members: readonly (readonly string[])[]
  readonly isOwner: boolean
  readonly isPronoun: boolean
  isVerb: boolean
  /** Part of a date or a time, or a number: compared as such. */
  readonly isFigure: boolean
}

export interface GuardSentence extends Span {
  readonly tokens: readonly Token[]
  /** How many questions to the worker stand in it or right after it. */
  readonly slots: number
}
