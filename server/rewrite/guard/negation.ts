/** Negation both ways: what was denied stays denied, and nothing else becomes so. */
import type { Word } from '../../note/words.ts'
import { type Comparer, type Passage, stemOf } from './passage.ts'

const CUES: ReadonlySet<string> = new Set(
  'not no never none nobody nothing nowhere neither nor without cannot denied denies deny denying refused refuses refuse refusing declined stopped stop unable unhurt unharmed uninjured unaware unwell unsafe unlikely hardly barely'.split(
    ' ',
  ),
)
const CONTRACTED = /n't$/
/** "Not only", "no longer", "not until" and the like count as the one cue that they are. */
const SILENT_BEFORE: ReadonlySet<string> = new Set(['school', 'doubt'])
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'a an the to of in on at by for with from and or but that which who i you he she it they we him her them us me your yours his their my our be been being is are was were am do does did have has had will would can could should may might must any been as so if than then there this these those up out off'.split(
    ' ',
  ),
)
const REACH = 4

export const compareNegation: Comparer = ({ source, rewrite }) => {
  const before = cuesOf(source)
  const after = cuesOf(rewrite)
  if (before.length > after.length) {
    const cue = before[0]?.text ?? ''
    return [{ code: 'negation-lost', detail: `The note says “${cue}”; the rewrite does not.` }]
  }
  if (after.length > before.length) {
    const cue = after.at(-1)?.text ?? ''
    return [{ code: 'negation-new', detail: `The rewrite says “${cue}”; the note does not.` }]
  }
  return flipped(source, rewrite)
}

const isCue = (word: Word): boolean => CUES.has(word.lower) || CONTRACTED.test(word.lower)

const cuesOf = (passage: Passage): Word[] =>
  passage.words.filter(
    (word, at) => isCue(word) && !SILENT_BEFORE.has(passage.words[at + 1]?.lower ?? ''),
  )

/** As many cues, but on other words: "did not hit ... and ran" against "hit ... and did not run". */
function flipped(source: Passage, rewrite: Passage) {
  const before = polarities(source)
  const after = polarities(rewrite)
  for (const [stem, wasNegated] of before) {
    const isNegated = after.get(stem)
    if (isNegated === undefined || isNegated === wasNegated || !wasNegated) continue
    const moved = [...after].some(([other, negated]) => negated && before.get(other) === false)
    if (moved) return [{ code: 'negation-moved', detail: `“${stem}…” is no longer denied.` }]
  }
  return []
}

/** For each content stem that stands once: whether a cue stands shortly before it. */
function polarities(passage: Passage): Map<string, boolean> {
  const polarity = new Map<string, boolean>()
  const doubled = new Set<string>()
  for (const [at, word] of passage.words.entries()) {
    if (FUNCTION_WORDS.has(word.lower) || isCue(word)) continue
    const stem = stemOf(word.lower)
    if (polarity.has(stem)) doubled.add(stem)
    polarity.set(stem, hasCueBefore(passage.words, at))
  }
  for (const stem of doubled) polarity.delete(stem)
  return polarity
}

/** Looks back over function words only, so that a cue governs the next content word alone. */
function hasCueBefore(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back <= REACH; back--) {
    const word = words[back]
    if (word === undefined) return false
    if (isCue(word)) return true
    if (!FUNCTION_WORDS.has(word.lower)) return false
  }
  return false
}
