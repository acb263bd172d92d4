/** What "he's" becomes: "you're" or "you've". */
import { ADVERBS, isVerbLike } from '../note/clues.ts'
import { wordsOf } from '../note/lists.ts'
import { isJoined, type Token, tokenAt } from '../note/tokens.ts'

const passives = wordsOf(new URL('words/passives.txt', import.meta.url))
const HAVE = new Set('been got had gone become come'.split(' '))
const DONE = new Set(
  `begun bitten broken chosen done drawn driven drunk eaten fallen forgotten frozen given grown hidden hurt
  known made ridden risen run said seen shown slept spoken stolen taken thrown told torn woken worn
  written`.split(/\s+/),
)
/** How one is, though it ends like what one has done. */
const STATES = new Set(
  `accommodated allocated allowed annoyed bored bothered concerned confused delighted diagnosed disabled
  distressed embarrassed excited excluded exhausted expected frightened frustrated interested involved
  isolated limited located looked need named pleased prepared registered related relaxed relieved required
  scared shocked supposed surprised tired traumatised unsettled used worried`.split(/\s+/),
)
const OBJECTS = new Set(
  'a about an all any every her him his it its me my no out some that the their them this up us your'.split(
    ' ',
  ),
)

/** `undefined` where "he's asked" could be "is asked" or "has asked". */
export function contractionOf(tokens: readonly Token[], to: number): 're' | 've' | undefined {
  const at = ADVERBS.has(tokenAt(tokens, to).lower) ? to + 1 : to
  const { lower } = tokenAt(tokens, at)
  const next = tokenAt(tokens, at + 1)
  if (HAVE.has(lower)) return 've'
  if (STATES.has(lower)) return 're'
  const isPast = lower.endsWith('ed') ? isVerbLike(lower) : isPastForm(lower)
  if (!(isPast || DONE.has(lower) || passives.has(lower))) return 're'
  return isJoined(next) && (OBJECTS.has(next.lower) || next.isCapital) && next.lower !== 'about'
    ? 've'
    : undefined
}

/** "went", "held": not "goes", not "going". */
const isPastForm = (lower: string): boolean => isVerbLike(lower) && !/(?:s|ing)$/.test(lower)
