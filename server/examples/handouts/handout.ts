/** What a handout is made of, whatever it is drawn as: Word, PowerPoint, PDF or HTML. */
import type { Category } from '../../contract.ts'

/** How marked words are underlined, so that nobody needs colours to tell kinds apart. */
export type Pattern = 'plain' | 'double' | 'dotted' | 'dashed' | 'wavy' | 'thick' | 'dot-dash'

/** A kind of change as handouts call it. */
export interface Kind {
  readonly word: string
  readonly pattern: Pattern
}

export const KINDS: Readonly<Record<Category, Kind>> = {
  jargon: { word: 'jargon', pattern: 'dashed' },
  abbreviation: { word: 'short form', pattern: 'dotted' },
  vague: { word: 'vague', pattern: 'wavy' },
  opinion: { word: 'opinion', pattern: 'double' },
  judgemental: { word: 'judging', pattern: 'thick' },
  'third-person': { word: 'about the child', pattern: 'plain' },
  colloquial: { word: 'chatty', pattern: 'dot-dash' },
}

export interface Label extends Partial<Kind> {
  readonly number: number
}

/** "2 vague": what stands beside marked words. */
export const labelOf = ({ number, word }: Label): string =>
  word === undefined ? `${number}` : `${number} ${word}`

/** Words that are drawn alike. */
export interface Run {
  readonly text: string
  readonly isStrong?: boolean
  /** Of numbered words: their number, kind and underline. */
  readonly mark?: Label
  /** Words that came in or went. */
  readonly change?: 'inserted' | 'deleted'
  /** What stands in the margin beside them, line by line, where there are margins. */
  readonly comment?: readonly string[]
  /** The id of the heading that they lead to. */
  readonly target?: string
}

/** Paragraphs of runs. */
export type Lines = readonly (readonly Run[])[]

export interface Column {
  readonly head: string
  /** Of the width of the page: all of a table's add up to 1. */
  readonly share: number
}

export type Block =
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3
      readonly text: string
      readonly id?: string
    }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly isNotice?: boolean }
  | { readonly kind: 'list'; readonly items: Lines; readonly isNumbered?: boolean }
  /** A note, in a box. */
  | { readonly kind: 'note'; readonly label: string; readonly lines: Lines }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly Lines[])[]
      /** How many lines each row has room for at least, to write in. */
      readonly room?: number
    }
  /** Empty lines to write on. */
  | { readonly kind: 'writing'; readonly label: string; readonly lines: number }
  | { readonly kind: 'page' }

export interface Handout {
  readonly title: string
  readonly author: string
  /** `2026-03-31`. */
  readonly day: string
  readonly blocks: readonly Block[]
}

/** Trainees' own, with or without answers; with two answers left blank; and the facilitator's. */
export const COPIES = ['trainee', 'answers', 'faded', 'facilitator'] as const
export type Copy = (typeof COPIES)[number]

export const COPY_NAMES: Readonly<Record<Copy, string>> = {
  trainee: 'Trainee copy',
  answers: 'With answers',
  faded: 'Trainee copy, two changes left for you',
  facilitator: 'Facilitator copy',
}

export const text = (words: string): Run[] => [{ text: words }]
export const strong = (words: string): Run => ({ text: words, isStrong: true })
