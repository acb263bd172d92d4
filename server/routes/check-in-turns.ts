/** Checks a note when its turn comes, and a long one in pieces, so that others have theirs in between. */
import type { Analyser } from '../check.ts'
import type { CheckResult, NoteInput } from '../contract.ts'
import type { Line, Pieces } from '../limits/line.ts'

export type CheckInTurns = (input: NoteInput, signal: AbortSignal) => Promise<CheckResult>

/** In code units: 500 words, some 20 ms where none were read before. */
const PIECE = 3_000
/** What was read before takes so small a part of the time. */
const READ_BEFORE = 1 / 30

export const createCheckInTurns =
  (analyser: Analyser, line: Line): CheckInTurns =>
  (input, signal) => {
    const unread = analyser.unreadIn(input.text)
    const size = unread + (input.text.length - unread) * READ_BEFORE
    const pieces = () => checkInPieces(analyser, input, unread)
    return line.join({ pieces, size, signal })
  }

/** What is read of a piece is remembered, so that the whole afterwards takes little more. */
function* checkInPieces(analyser: Analyser, input: NoteInput, unread: number): Pieces<CheckResult> {
  if (unread > 2 * PIECE) {
    for (const text of piecesOf(input.text)) {
      const size = analyser.unreadIn(text)
      if (size === 0) continue
      analyser.checkNote({ ...input, text })
      yield size
    }
  }
  return analyser.checkNote(input)
}

/** Cut where a line ends, else where a sentence does: only how long it takes depends on it. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (let from = 0; from < text.length; ) {
    const most = from + PIECE
    const to = most >= text.length ? text.length : endBefore(text, from, most)
    pieces.push(text.slice(from, to))
    from = to
  }
  return pieces
}

function endBefore(text: string, from: number, most: number): number {
  for (const end of ['\n', '. ']) {
    const at = text.lastIndexOf(end, most - end.length)
    if (at > from) return at + end.length
  }
  return most
}
