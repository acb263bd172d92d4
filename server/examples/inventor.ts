/** Gives each real name, place and number an invented one, and the same one each time. */
import { genderOfName } from '../note/given-names.ts'
import { FREE, inventedPlaces, type Names, type Pronoun } from './invented.ts'
import { originOf } from './origin.ts'

export interface Inventor {
  readonly invent: (kind: string, quote: string) => string
  readonly replaced: () => { kind: string; from: string; to: string }[]
}

const TITLE =
  /^(?:mr|mrs|ms|miss|mx|dr|sir|pc|dc|ds|judge|auntie|aunt|uncle|nan|nana|gran|granny|grandad|grandma|grandpa)\.?$/i
/** What sort of place it is stays: "RC Primary School", "Nursery". */
const SORTS = /^(?:school|academy|college|nursery|pre-?school|centre|hospital|surgery|unit|hub)$/i
const QUALIFIERS =
  /^(?:catholic|rc|ce|community|special|junior|infants?|primary|secondary|high|middle|grammar|church|health|family|children's|day)$/i

function sortOf(place: string): string | undefined {
  const words = place.split(' ')
  if (!SORTS.test(words.at(-1) ?? '')) return undefined
  let from = words.length - 1
  while (from > 1 && QUALIFIERS.test(words[from - 1] ?? '')) from--
  return words.slice(from).join(' ')
}

const HOUSE = /^(?:flat \d+\w?,? )?\d+\w?\b/i

export function createInventor(pronounOf: (first: string) => Pronoun | undefined): Inventor {
  const words = new Map<string, string>()
  const whole = new Map<string, { kind: string; from: string; to: string }>()
  const counts = new Map<string, number>()
  const next = (key: string): number => {
    const count = counts.get(key) ?? 0
    counts.set(key, count + 1)
    return count
  }

  function inventWord(word: string, isSurname: boolean, names: Names): string {
    const key = word.toLowerCase()
    const known = words.get(key)
    if (known !== undefined) return known
    const pronoun = pronounOf(word) ?? 'she'
    const list = isSurname ? names.surnames : names[pronoun]
    const taken = new Set(words.values())
    const free = list.find((name) => !taken.has(name) && name.toLowerCase() !== key)
    const given =
      free ?? `${list[next(names.origin) % list.length]}-${word.charAt(0).toUpperCase()}`
    words.set(key, given)
    return given
  }

  function inventName(quote: string): string {
    const parts = quote.split(/(\s+|['’]s?(?=\s|$))/)
    const bare = parts.filter((part) => /^\p{L}[\p{L}'’-]+/u.test(part) && !TITLE.test(part))
    if (/^\p{Lu}{2,3}$/u.test(quote) && !words.has(quote.toLowerCase())) return initials(quote)
    const names = originOf(bare)
    const isTitled = parts.some((part) => TITLE.test(part))
    return parts
      .map((part) => {
        const at = bare.indexOf(part)
        if (at === -1) return part
        const isOnly = bare.length === 1
        const isSurname = isOnly
          ? isTitled || (genderOfName(part) === 'unknown' && words.size > 0 && !pronounOf(part))
          : at > 0
        return inventWord(part, isSurname, names)
      })
      .join('')
  }

  /** "JE" of Jordan Ellis becomes the initials of whoever Jordan Ellis became. */
  function initials(quote: string): string {
    return [...quote]
      .map((letter) => {
        const word = [...words].find(([from]) => from.toUpperCase().startsWith(letter))
        return word?.[1].charAt(0) ?? ''
      })
      .join('')
  }

  function inventPlace(kind: string, quote: string): string {
    const list = inventedPlaces.get(kind) ?? []
    const chosen = list[next(kind) % list.length] ?? quote
    const sort = sortOf(quote)
    const house = kind === 'address' && HOUSE.test(quote) ? `${next('house') + 3} ` : ''
    return sort && kind !== 'address' ? `${chosen} ${sort}` : `${house}${chosen}`
  }

  function inventWhole(kind: string, quote: string): string {
    if (kind === 'name' || kind === 'family') return inventName(quote)
    if (inventedPlaces.has(kind)) return inventPlace(kind, quote)
    if (kind === 'dob') return quote.replace(/\d{1,2}(?=(?:st|nd|rd|th)?[ /.-])/, '1')
    const free = kind === 'phone' && !/^(?:\+44|0)\s?7/.test(quote) ? FREE.landline : FREE[kind]
    return free?.(next(kind)) ?? `example ${next(kind) + 1}`
  }

  return {
    invent(kind, quote) {
      const key = `${kind} ${quote.toLowerCase()}`
      const known = whole.get(key)
      if (known) return known.to
      const to = inventWhole(kind, quote)
      whole.set(key, { kind, from: quote, to })
      return to
    },
    replaced: () => [...whole.values()],
  }
}
