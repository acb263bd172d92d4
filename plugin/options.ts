/** What a host may set. */
import type { Editor } from '@tiptap/core'
import type { Plugin } from '@tiptap/pm/state'
import type { CheckResult, NoteInput } from '../server/contract.ts'
import type { CheckStatus } from './check/checker.ts'
import type { Messages } from './messages.ts'
import type { Service } from './service/service.ts'
import type { SavedDismissals } from './state/dismissals.ts'
import type { FlagResolved } from './trail.ts'

/** What is known about a note besides its words: the child, the people, the profile. */
export type NoteContext = Omit<NoteInput, 'text'>

/** Makes what opens, places and closes the card, and speaks to readers of the screen. */
export type CardMaker = (editor: Editor, options: FairhandOptions) => readonly Plugin[]

export interface FairhandOptions {
  /**
   * What checks the note. Without it nothing is sent and nothing is flagged.
   * @default null
   * @example createService({ baseUrl: 'https://fairhand.council.example' })
   */
  service: Service | null
  /**
   * What is known about the note at the start; the command `setNoteContext` changes it.
   * @default {}
   * @example { child: { name: 'Jordan Ellis', pronouns: 'he/him' }, profile: 'kent' }
   */
  context: NoteContext
  /**
   * Whether the note is checked from the start; the command `setChecking` changes it.
   * @default true
   * @example false
   */
  autoStart: boolean
  /**
   * How long to wait after a keystroke, in milliseconds.
   * @default 800
   * @example 1_200
   */
  pause: number
  /**
   * How long to wait while the caret is behind an unfinished word, in milliseconds.
   * @default 1_600
   * @example 2_000
   */
  midWordPause: number
  /**
   * What opens a card beside a flag that is clicked or gone to, and speaks to readers of the screen:
   * the one of `fairhand/plugin/card`.
   * @default null (no card; nothing is spoken)
   * @example card
   */
  card: CardMaker | null
  /**
   * Where the card and what is spoken are put.
   * @default () => document.body
   * @example () => document.querySelector('dialog')
   */
  container: () => HTMLElement
  /**
   * Whether flagged words are exposed to assistive technology as marks with a description.
   * @default true
   * @example false
   */
  exposesFlags: boolean
  /**
   * The keys. They follow TipTap's names: `Mod` is Control, or Command on a Mac.
   * @default { next: 'F8', previous: 'Shift-F8', open: 'Alt-Enter' }
   * @example { next: 'Alt-n', previous: 'Alt-p', open: 'Alt-Enter' }
   */
  shortcuts: { next: string; previous: string; open: string }
  /**
   * What was dismissed in this note before, as `onDismissals` gave it: a salt and hashes, no words.
   * @default null
   * @example { salt: '8f2a…', hashes: ['c0ffee…'] }
   */
  dismissals: SavedDismissals | null
  /**
   * Is given what to keep whenever a flag is dismissed or brought back.
   * @default null
   * @example (dismissals) => save(noteId, dismissals)
   */
  onDismissals: ((dismissals: SavedDismissals) => void) | null
  /**
   * Is told what became of a flag: accepted (and which kind of suggestion), undone, dismissed or
   * brought back, and when. It holds no words of the note, so it may be kept and counted.
   * @default null
   * @example ({ rule, outcome, at }) => trail.add({ noteId, rule, outcome, at })
   */
  onFlagResolved: ((resolved: FlagResolved) => void) | null
  /**
   * Where the service shows its rules: the card then leads from a flag to its rule, in a new tab.
   * @default null (no link)
   * @example 'https://fairhand.council.example/rules'
   */
  rulesUrl: string | null
  /**
   * Words to show or speak in place of the extension’s own, any of them.
   * @default {} (those of MESSAGES)
   * @example { dismiss: 'Leave as it is' }
   */
  messages: Partial<Messages>
}

export const defaultOptions = (): FairhandOptions => ({
  service: null,
  context: {},
  autoStart: true,
  pause: 800,
  midWordPause: 1_600,
  card: null,
  container: () => document.body,
  exposesFlags: true,
  shortcuts: { next: 'F8', previous: 'Shift-F8', open: 'Alt-Enter' },
  dismissals: null,
  onDismissals: null,
  onFlagResolved: null,
  rulesUrl: null,
  messages: {},
})

/** The answer about the note as it stands, without its flags, which the editor follows itself. */
export type Answer = Omit<CheckResult, 'flags'>
export type { CheckStatus }
