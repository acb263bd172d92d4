/**
 * Placeholders: before names are put back into a rewrite, whether each stands where it stood. None may be
 * lost, altered or invented, and two people may not change places around a verb.
 */
import type { Reason } from './passage.ts'
import { rootOf } from './roots.ts'
import { isVerbRoot } from './verbs.ts'

const PLACEHOLDER = /\[([A-Z][A-Z_\d]*)\]/g
/** "[PERSON 1]", "[Person_1]", "PERSON_1": somebody's placeholder, but not as it was given. */
const LOOSE =
  /\[\s*[A-Za-z]+(?:[ _-]?\d+)?(?:[ _-][A-Za-z]{1,2})?\s*\]|\b[A-Z]{2,}_\d+(?:_[A-Z]{1,2})?\b/g
/** Where things are, not who is. */
const THINGS =
  /^(?:SCHOOL|ADDRESS|ORGANISATION|PLACE|POSTCODE|PHONE|EMAIL|LINK|USERNAME|DOB|NUMBER|VEHICLE|ACCOUNT|TEXT)\b/
const REACH = 6

/** Compares a passage and its rewrite, both with placeholders. Each reason is in a worker's words. */
export function comparePlaceholders(source: string, rewrite: string): Reason[] {
  const before = placeholdersOf(source)
  const after = placeholdersOf(rewrite)
  const known = new Set(before)
  const spoken = new Set([...after.map(entityOf), ...kinOf(rewrite)])
  const lost = [...new Set(before.map(entityOf))].filter((entity) => !spoken.has(entity))
  const invented = after.filter((placeholder) => !known.has(placeholder))
  const altered = looseIn(rewrite).filter((words) => isAltered(words, known))
  const say = (code: string, what: string, how: string): Reason => ({
    code,
    detail: `A placeholder (${what}) ${how}.`,
  })
  return [
    ...lost.map((what) => say('placeholder-lost', what, 'is missing')),
    ...invented.map((what) => say('placeholder-new', what, 'stands for nobody in the passage')),
    ...altered.map((what) => say('placeholder-altered', what, 'was altered')),
    ...swapped(source, rewrite),
  ]
}

const placeholdersOf = (text: string): string[] =>
  [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name)

/** "PERSON_1_B" is PERSON_1 in another of the forms of the name. */
const entityOf = (name: string): string => name.replace(/_[A-Z]{1,2}$/, '')

/** "you" stands for the child and "your mum" for MUM. */
function kinOf(text: string): string[] {
  const kin = [...text.matchAll(/\byour (\w+)/gi)].map(([, word = '']) => word.toUpperCase())
  return /\byou(?:r|rs|rself)?\b/i.test(text) ? [...kin, 'CHILD'] : kin
}

const looseIn = (text: string): string[] => text.replace(PLACEHOLDER, ' ').match(LOOSE) ?? []

function isAltered(words: string, known: ReadonlySet<string>): boolean {
  const name = words.replace(/[[\]]/g, '').trim().replace(/[ -]/g, '_').toUpperCase()
  return known.has(name) || /_\d+(?:_[A-Z]{1,2})?$/.test(name)
}

interface Pair {
  readonly verb: string
  readonly first: string
  readonly second: string
}

/** The same verb with the same two people, who have changed places. */
function swapped(source: string, rewrite: string): Reason[] {
  const before = pairsOf(source)
  const turned = pairsOf(rewrite).find(
    (pair) => before.some((one) => isTurned(one, pair)) && !before.some((one) => isSame(one, pair)),
  )
  return turned
    ? [{ code: 'placeholder-swapped', detail: `“${turned.verb}”: two people have changed places.` }]
    : []
}

const isTurned = (a: Pair, b: Pair): boolean =>
  rootOf(a.verb) === rootOf(b.verb) && a.first === b.second && a.second === b.first
const isSame = (a: Pair, b: Pair): boolean =>
  rootOf(a.verb) === rootOf(b.verb) && a.first === b.first && a.second === b.second

/** Who stands before and after each verb of a sentence; turned round where it is done by somebody. */
function pairsOf(text: string): Pair[] {
  return text.split(/(?<=[.!?;])\s/).flatMap((sentence) => {
    const words = sentence.match(/\[[A-Z][A-Z_\d]*\]|[\p{L}’']+/gu) ?? []
    return words.flatMap((word, at): Pair[] => {
      if (personOf(words, at) || !isVerbRoot(rootOf(word.toLowerCase()))) return []
      const first = nearest(words, at, -1)
      const second = nearest(words, at, 1)
      if (!first || !second || first.who === second.who) return []
      const isBy = words.slice(at + 1, second.at + 1).includes('by')
      const [one, other] = isBy ? [second.who, first.who] : [first.who, second.who]
      return [{ verb: word, first: one, second: other }]
    })
  })
}

function nearest(words: readonly string[], at: number, step: 1 | -1) {
  for (let place = at + step; Math.abs(place - at) <= REACH; place += step) {
    const word = words[place]
    if (word === undefined || /^(?:and|but|that|because|when|while|who)$/.test(word))
      return undefined
    const who = personOf(words, place)
    if (who) return { who, at: place }
  }
  return undefined
}

/** The person whom a word stands for: a placeholder, "you", or the "mum" of "your mum". */
function personOf(words: readonly string[], at: number): string | undefined {
  const word = words[at] ?? ''
  const name = /^\[([A-Z_\d]+)\]$/.exec(word)?.[1]
  if (name) return THINGS.test(name) ? undefined : entityOf(name)
  if (/^you$/i.test(word)) return 'CHILD'
  const isOwned = /^your$/i.test(words[at - 1] ?? '')
  return isOwned &&
    /^(?:mum|dad|nan|gran|grandad|brother|sister|aunt|uncle|stepdad|stepmum|cousin)$/.test(word)
    ? word.toUpperCase()
    : undefined
}
