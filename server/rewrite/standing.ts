/** What is known where a mention of the child stands. */
import type { Mention } from '../note/mention.ts'
import type { Reading } from '../note/note.ts'
import type { Token } from '../note/tokens.ts'
import type { Edit } from './edit.ts'

export interface Standing {
  readonly reading: Reading
  readonly tokens: readonly Token[]
  readonly mentions: readonly Mention[]
  /** "Mum" -> "your mum", wherever that is sure. */
  readonly kin: readonly Edit[]
  /** Those mentions that mean the child, or several with the child among them. */
  readonly ofChild: ReadonlySet<Mention>
  /** What the child is called in a question. */
  readonly name: string
  /** Whether the sentence begins a note that has not called the child by name yet. */
  readonly opensNote: boolean
}
