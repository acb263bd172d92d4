/** Whom words of a note mean. */
import type { Mention } from './mention.ts'
import type { Span } from './span.ts'

export type Who =
  | { readonly kind: 'child' }
  | { readonly kind: 'person'; readonly person: number }
  /** Somebody whom the cast does not list, or several without the child. */
  | { readonly kind: 'other'; readonly name: string }
  /** Several, the child among them. */
  | { readonly kind: 'group' }
  | { readonly kind: 'unclear' }

/** Words of a sentence and whom they mean; offsets are the sentence's. */
export interface Referent extends Span {
  readonly mention: Mention
  readonly who: Who
  /** Who else could be meant, where somebody could. */
  readonly rival: Who | undefined
  /** Whether nobody else could be meant. What is not sure may be flagged but is not rewritten. */
  readonly isSure: boolean
}
