/** Finds places by names of several words that are ordinary ones apart: "kings cross", "the red lion". */
import { wordsOf } from '../../note/lists.ts'
import { joinedFold, type Run } from './fold.ts'
import type { Found } from './found.ts'

interface Place {
  readonly words: readonly string[]
  /** Whether the words are often no place: "has seven sisters". */
  readonly isDoubtful: boolean
}

/** By their first word, the longest first. */
const PLACES = new Map<string, Place[]>()
for (const listed of wordsOf(new URL('words/places.txt', import.meta.url))) {
  const words = listed.replace('?', '').split('-')
  const [first = ''] = words
  const place = { words, isDoubtful: listed.endsWith('?') }
  PLACES.set(first, [...(PLACES.get(first) ?? []), place])
}
for (const places of PLACES.values()) places.sort((a, b) => b.words.length - a.words.length)

/** What a place follows, with "the" or without. */
const PLACING: ReadonlySet<string> = new Set(
  'in at near nr outside inside from to behind opposite around called via'.split(' '),
)

/** What may follow the place that a club is called after. */
const CLUB: ReadonlySet<string> = new Set(['fc', 'afc', 'rfc', 'utd'])

/** Every such place, left to right. */
export function findPlaces(runs: readonly Run[]): Found[] {
  const found: Found[] = []
  for (let at = 0; at < runs.length; at++) {
    const end = endOfPlace(runs, at)
    if (end === undefined) continue
    found.push({ kind: 'place', start: (runs[at] as Run).start, end: (runs[end] as Run).end })
    at = end
  }
  return found
}

/** The last run of the place that begins here. */
function endOfPlace(runs: readonly Run[], at: number): number | undefined {
  const first = wordAt(runs, at)
  const the = runs[at - 1]?.fold === 'the' ? at - 1 : at
  const isPlaced = PLACING.has(runs[the - 1]?.fold ?? '')
  for (const { words, isDoubtful } of PLACES.get(first.fold) ?? []) {
    if (isDoubtful && !isPlaced) continue
    let { end } = first
    const isHere = words.slice(1).every((word) => {
      if (!/^[ \u00a0-]$/.test(runs[end + 1]?.gap ?? '')) return false
      const next = wordAt(runs, end + 1)
      end = next.end
      return next.fold === word
    })
    if (isHere) return CLUB.has(joinedFold(runs, end + 1)) ? end + 1 : end
  }
  return undefined
}

/** "kings", also where it is written "king's". */
function wordAt(runs: readonly Run[], at: number): { fold: string; end: number } {
  const fold = runs[at]?.fold ?? ''
  const next = runs[at + 1]
  const isOwner = next !== undefined && next.fold === 's' && /^['’]$/.test(next.gap)
  return isOwner ? { fold: `${fold}s`, end: at + 1 } : { fold, end: at }
}
