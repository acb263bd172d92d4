/** Figures: an age stays with whom the note gives it to. */
import { mayBeOne } from './parties.ts'
import type { Comparer, Passage, Reason } from './passage.ts'
import type { Token } from './token.ts'

interface Bound {
  readonly figure: string
  readonly who: readonly (readonly string[])[]
}

export const compareFigures: Comparer = ({ source, rewrite }) =>
  compare(agesOf(source), agesOf(rewrite))

/** Only figures that stand once in each, with people who are settled: whose else could it be? */
function compare(before: readonly Bound[], after: readonly Bound[]): Reason[] {
  const moved = after.find(({ figure, who }) => {
    const known = before.filter((one) => one.figure === figure)
    if (known.length !== 1 || after.filter((one) => one.figure === figure).length !== 1)
      return false
    const [one] = known
    return one && !one.who.some((a) => who.some((b) => mayBeOne(a, b)))
  })
  return moved
    ? [{ code: 'number-moved', detail: `“${moved.figure}”: the note says it of somebody else.` }]
    : []
}

/** "Ayub (9)", "Ayub, who is 9": an age and whose it is. */
function agesOf({ sentences }: Passage): Bound[] {
  return sentences.flatMap(({ tokens }) =>
    tokens.flatMap((token, at): Bound[] => {
      if (!token.isFigure || !/^\d{1,2}$/.test(token.lower)) return []
      let back = at - 1
      while (back >= at - 4 && isBetween(tokens[back])) back--
      const party = tokens[back]
      if (party?.kind !== 'party' || back === at - 1 || party.isOwner) return []
      return [{ figure: token.lower, who: party.members }]
    }),
  )
}

const isBetween = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:\(|,|who|is|was|were|are|aged)$/.test(token.lower)
