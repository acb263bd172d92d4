/** Applies suggestions to a note, so that a first version of the after stands there to be worked on. */
import type { Flag, NoteInput, Suggestion } from '../contract.ts'
import { overlaps, type Span } from '../note/span.ts'

/** A suggestion that somebody accepted; for a question, what they answered. */
export interface Accepted {
  readonly flag: string
  readonly suggestion: Suggestion
  readonly answer?: string
}

interface Edit extends Span {
  readonly text: string
}

type CheckNote = (input: NoteInput) => { readonly flags: readonly Flag[] }

/**
 * The note after all that was accepted, or, where nobody chose, after the first suggestion of each flag.
 * A question leaves its [slots]; sentences are written to the child last, when their words are settled.
 */
export function applySuggestions(
  input: NoteInput,
  checkNote: CheckNote,
  accepted?: readonly Accepted[],
): string {
  const { flags } = checkNote(input)
  if (accepted)
    return applyEdits(
      input.text,
      flags.flatMap((flag) => chosen(flag, accepted)),
    )
  const plainer = applyEdits(input.text, flags.flatMap(firstPlain))
  const later = checkNote({ ...input, text: plainer }).flags
  return applyEdits(plainer, later.flatMap(rewritten))
}

const chosen = (flag: Flag, accepted: readonly Accepted[]): Edit[] =>
  accepted
    .filter((one) => one.flag === flag.id)
    .flatMap(({ suggestion, answer }) => editOf(flag, suggestion, answer) ?? [])

function firstPlain(flag: Flag): Edit[] {
  if (flag.category === 'third-person') return []
  const [first] = flag.suggestions
  const edit = first && editOf(flag, first)
  return edit ? [edit] : []
}

const rewritten = (flag: Flag): Edit[] =>
  flag.suggestions.flatMap((one) => (one.kind === 'rewrite' ? (editOf(flag, one) ?? []) : []))

function editOf(flag: Flag, suggestion: Suggestion, answer?: string): Edit | undefined {
  const { start, end, quote } = flag
  switch (suggestion.kind) {
    case 'replace':
      return { start, end, text: suggestion.text }
    case 'remove':
      return { start, end, text: '' }
    case 'explain':
      return { start, end, text: `${quote} (${suggestion.text})` }
    case 'rewrite':
      return { start: suggestion.start, end: suggestion.end, text: suggestion.text }
    case 'ask': {
      const text = answer ?? suggestion.template
      return text === undefined ? undefined : { start, end, text }
    }
  }
}

/** All edits that do not stand in the way of one before them. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = ''
  let at = 0
  const done: Edit[] = []
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (done.some((other) => overlaps(other, edit))) continue
    done.push(edit)
    out += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return (out + text.slice(at)).replace(/ {2,}/g, ' ').replace(/ ([.,;])/g, '$1')
}
