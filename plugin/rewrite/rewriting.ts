/** A sentence on its way to being written to the child: asked for, offered, or declined. */
import type { Node } from '@tiptap/pm/model'
import type { RewriteDone } from '../../server/contract.ts'
import type { Answer, NoteContext } from '../options.ts'
import { planEdit } from '../state/accept.ts'
import { blockOfSpan, type NoteText, textOfBlock } from '../state/note-text.ts'
import type { PlacedFlag, PlacedRewrite } from '../state/placed-flag.ts'

export type Rewriting = {
  /** The flag in whose card it was asked for. */
  readonly flag: string
} & (
  | { readonly kind: 'asking'; readonly block: string; readonly characters: number }
  | { readonly kind: 'offered'; readonly suggestion: PlacedRewrite; readonly line?: string }
  | { readonly kind: 'declined'; readonly questions: readonly string[]; readonly line?: string }
  /** No answer came; `line` says why. */
  | { readonly kind: 'failed'; readonly line: string }
)

interface Answered {
  readonly answer: Answer | null
  readonly context: NoteContext
}

/** Whether a sentence may be written to the child: asked for, and "you" can be one child alone. */
export const mayRewrite = ({ answer, context }: Answered): boolean =>
  answer?.addressChild === true && (context.about?.alsoOnRecordOf ?? []).length === 0

/** Reads the service's answer about a flag of a note. `undefined` where it is not about its block. */
export function readRewrite(
  note: NoteText,
  flag: PlacedFlag,
  { text, start, end, questions, note: line }: RewriteDone,
): Rewriting | undefined {
  const told = line === undefined ? {} : { line }
  if (text === null) return { flag: flag.id, kind: 'declined', questions, ...told }
  const block = blockOfSpan(note, start, end)
  if (!block || flag.from < block.from || flag.to > block.to) return undefined
  const was = note.text.slice(start, end)
  if (was === text) return { flag: flag.id, kind: 'declined', questions, ...told }
  const offset = block.from + start - block.start - flag.from
  return {
    flag: flag.id,
    kind: 'offered',
    suggestion: { kind: 'rewrite', offset, was, text },
    ...told,
  }
}

/** Whether what is under way is still about the words of the note, and its card is open. */
export function isStillMeant(
  doc: Node,
  rewriting: Rewriting,
  flags: readonly PlacedFlag[],
  card: string | undefined,
): boolean {
  const flag = flags.find(({ id }) => id === rewriting.flag)
  if (!flag || card !== flag.id) return false
  if (rewriting.kind === 'asking') {
    return textOfBlock(doc.resolve(flag.from).parent) === rewriting.block
  }
  return rewriting.kind !== 'offered' || planEdit(doc, flag, rewriting.suggestion) !== undefined
}
