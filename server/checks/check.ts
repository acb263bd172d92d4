/** What a check of the whole note is. One check a file, exported under the file's name. */
import type { About, Check, Flag, NoteInput, Source } from '../contract.ts'
import type { Note, Sentence } from '../note/note.ts'
import type { Cast } from '../note/people.ts'
import type { Span } from '../note/span.ts'
import type { Profile } from '../profiles/profile.ts'
import type { Contact } from './contact.ts'
import type { Cues } from './cues.ts'

/** All that a check may look at. No clock: times come from the note's `about`. */
export interface CheckFacts {
  readonly note: Note
  readonly input: NoteInput
  readonly about: About
  readonly cast: Cast
  readonly profile: Profile
  readonly addressChild: boolean
  readonly flags: readonly Flag[]
  /** The sentences under each heading; those before the first heading are under ''. */
  readonly sections: ReadonlyMap<string, readonly Sentence[]>
  /** Where the phrases of a list of `words/` stand. */
  readonly cues: Cues
  readonly contact: Contact
}

export interface Outcome {
  readonly status: Check['status']
  /** One line: what is there, what is missing, or what only the worker can answer. */
  readonly message: string
  /** Where in the note, in the note's offsets, when it is about certain words. */
  readonly span?: Span
}

/** An invented note; where it names no profile, the guide of the check's first entry applies. */
export type ExampleNote = NoteInput

export interface NoteCheck {
  /** What a worker would call it: "Child seen is recorded". */
  readonly title: string
  /** The entries of the guides that it answers, wholly or in part: "000-18". */
  readonly answers: readonly string[]
  /** What it cannot see and a reader would have to judge, where it answers only in part. */
  readonly leaves?: string
  readonly sources: readonly [Source, ...Source[]]
  /** No outcome where the check has nothing to say; several where it finds several places. */
  readonly check: (facts: CheckFacts) => readonly Outcome[]
  readonly examples: {
    readonly meets: readonly ExampleNote[]
    readonly misses: readonly ExampleNote[]
  }
}
