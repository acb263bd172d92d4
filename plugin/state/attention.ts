/** Where the worker's attention is: the flag they are at, its card, and where they came from. */
import type { Selection, Transaction } from '@tiptap/pm/state'
import type { DecorationSet } from '@tiptap/pm/view'
import { innermostAt } from './placed-flag.ts'
import { isFlagAt, readDrawn } from './read-flags.ts'

/** Which flag's card is open, and whether the keyboard goes to it. A new object opens it anew. */
export interface OpenCard {
  readonly id: string
  readonly takesFocus: boolean
  /** Whether it lists what would be replaced wherever the flag's rule found something. */
  readonly isPreview?: boolean
}

export interface Attention {
  /** The id of the flag that the worker is at. */
  readonly current: string | null
  readonly card: OpenCard | null
  /** Where the caret was before the worker went from flag to flag. */
  readonly returnTo: number | null
}

/** What is asked for wins; otherwise attention follows the caret and lets go of what is gone. */
export function readAttention(
  tr: Transaction,
  before: Attention,
  drawn: DecorationSet,
  asked: Partial<Attention>,
  selection: Selection,
): Attention {
  const isMoved = tr.selectionSet && asked.current === undefined
  const isAtFlag = isMoved && selection.empty && isFlagAt(drawn, selection.from)
  const atCaret = isAtFlag ? innermostAt(readDrawn(drawn).flags, selection.from)?.id : undefined
  const current = isMoved ? (atCaret ?? null) : pick(asked.current, before.current)
  const card = pick(asked.card, before.card)
  const flagOf = (id: string) => readDrawn(drawn).flags.find((flag) => flag.id === id)
  const cardFlag = card && flagOf(card.id)
  // A click asks for the card just before the browser moves the caret to it.
  const isBeside =
    cardFlag && (asked.card || (selection.from >= cardFlag.from && selection.to <= cardFlag.to))
  return {
    current: current !== null && flagOf(current) ? current : null,
    card: isBeside ? card : null,
    returnTo: pick(asked.returnTo, tr.docChanged || isMoved ? null : before.returnTo),
  }
}

const pick = <T>(asked: T | undefined, otherwise: T): T => (asked === undefined ? otherwise : asked)
