/** Tokens as they stand in their sentence. */
import type { Token } from './token.ts'

/** A token before it is known what it says. */
export type Draft = { -readonly [K in Exclude<keyof Token, 'ids'>]: Token[K] }

/** A token in its sentence. What it says is read when it is first asked for: most rewrites differ in no word. */
export class PlacedToken implements Token {
  readonly kind: Token['kind']
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly root: string
  readonly members: Token['members']
  readonly isOwner: boolean
  readonly isPronoun: boolean
  readonly isFigure: boolean
  isVerb = false
  readonly #said: () => readonly (readonly string[])[]
  readonly #at: number

  constructor(draft: Draft, said: () => readonly (readonly string[])[], at: number) {
    this.kind = draft.kind
    this.start = draft.start
    this.end = draft.end
    this.text = draft.text
    this.lower = draft.lower
    this.root = draft.root
    this.members = draft.members
    this.isOwner = draft.isOwner
    this.isPronoun = draft.isPronoun
    this.isFigure = draft.isFigure
    this.#said = said
    this.#at = at
  }

  get ids(): readonly string[] {
    return this.#said()[this.#at] ?? []
  }
}
