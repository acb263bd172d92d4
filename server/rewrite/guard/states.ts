/** States: who is, has or feels what; it may not become somebody else's. */
import { isSame, isSomebody } from './deeds.ts'
import { readDoings } from './doings.ts'
import type { Doer } from './objects.ts'
import type { Comparer, Passage, Reason } from './passage.ts'
import { isFunctionWord } from './tokens.ts'

interface State {
  readonly root: string
  readonly text: string
  readonly who: Doer
}

const BEING = /^(?:be|have|seem|look|feel|become|appear|smell)$/

export const compareStates: Comparer = ({ source, rewrite }) => {
  const before = statesOf(source)
  const after = statesOf(rewrite)
  const moved = after.find(({ root, who }) => {
    const known = before.filter((state) => state.root === root)
    return known.length > 0 && !known.some((state) => isSame(state.who, who))
  })
  return moved
    ? [{ code: 'state-moved', detail: `“${moved.text}”: the note says that of somebody else.` }]
    : ([] as Reason[])
}

/** The words that follow "was", "had", "felt", up to the next clause, with whose they are. */
function statesOf({ sentences }: Passage): State[] {
  return sentences.flatMap((sentence) => {
    const { tokens } = sentence
    const doings = readDoings(sentence)
    return doings.flatMap(({ verb, at, actor }, index): State[] => {
      if (!BEING.test(verb.root) || !actor || !isSomebody(actor)) return []
      const to = doings[index + 1]?.at ?? tokens.length
      const states: State[] = []
      for (const token of tokens.slice(at + 1, to)) {
        const isEnd = token.kind === 'party' || token.kind === 'mark'
        if (
          isEnd ||
          /^(?:and|but|because|when|while|that|who|after|before|with)$/.test(token.lower)
        )
          break
        if (token.kind !== 'word' || token.isFigure || isFunctionWord(token)) continue
        // "get out", "is back": how is said by what stands around it
        if (/^(?:out|off|up|away|back|there|here)$/.test(token.lower)) continue
        states.push({ root: token.root, text: token.text, who: actor })
      }
      return states
    })
  })
}
