/** Names, places and numbers that are nobody's: lists of our own, and ranges that are kept free for it. */
import { readFileSync } from 'node:fs'

export type Pronoun = 'he' | 'she'

export interface Names {
  readonly origin: string
  readonly he: readonly string[]
  readonly she: readonly string[]
  readonly surnames: readonly string[]
}

const readLines = (file: string): string[] =>
  readFileSync(new URL(`words/${file}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

/** Invented names by where such names are common; "british" first. */
export const inventedNames: readonly Names[] = (() => {
  const lists = new Map<string, Map<string, string[]>>()
  for (const line of readLines('invented-names')) {
    const [head = '', names = ''] = line.split(': ')
    const [origin = '', kind = ''] = head.split(' ')
    const list = lists.get(origin) ?? new Map<string, string[]>()
    lists.set(origin, list.set(kind, names.split(' ')))
  }
  return [...lists].map(([origin, list]) => ({
    origin,
    he: list.get('he') ?? [],
    she: list.get('she') ?? [],
    surnames: list.get('surname') ?? [],
  }))
})()

/** Invented places by kind: school, address, organisation, place. */
export const inventedPlaces: ReadonlyMap<string, readonly string[]> = new Map(
  readLines('invented-places').map((line) => {
    const [kind = '', names = ''] = line.split(': ')
    return [kind, names.split(', ')]
  }),
)

/**
 * Numbers that reach nobody. Telephone: Ofcom's ranges for drama. E-mail and links: the domains of
 * RFC 2606. Postcodes: ZZ99 is kept for places that are none. National Insurance: QQ is never issued.
 */
export const FREE: Readonly<Record<string, (at: number) => string>> = {
  phone: (at) => `07700 900${pad(at, 3)}`,
  landline: (at) => `01632 960${pad(at, 3)}`,
  email: (at) => `reader-${letter(at)}@example.org`,
  link: (at) => `https://example.org/page-${at + 1}`,
  postcode: (at) => `ZZ99 ${at % 10}A${letter(Math.floor(at / 10)).toUpperCase()}`,
  username: (at) => `@example_${letter(at)}`,
  number: (at) => `QQ ${pad(at, 2)} 00 00 C`,
  vehicle: (at) => `QQ${pad(at, 2)} QQQ`,
  account: (at) => `00-00-00 000000${pad(at, 2)}`,
}

const letter = (at: number): string => String.fromCharCode(97 + (at % 26))
const pad = (value: number, digits: number): string => `${value}`.padStart(digits, '0')

const FREE_FORMS: Readonly<Record<string, RegExp>> = {
  phone: /^(?:07700 ?900|01632 ?960|020 ?7946 ?0|0113 ?496 ?0|0808 ?157 ?0|03069 ?990)[\d ]*$/,
  email: /@(?:[\w-]+\.)*example\.(?:org|com|net)$|\.(?:example|invalid|test)$/i,
  link: /^(?:https?:\/\/)?(?:[\w-]+\.)*example\.(?:org|com|net)(?:\/|$)/i,
  postcode: /^ZZ99/i,
  username: /^@example/,
  number: /^QQ/i,
  vehicle: /^QQ/i,
  account: /^00-?00-?00/,
}

const ourWords: ReadonlySet<string> = new Set(
  inventedNames.flatMap(({ he, she, surnames }) =>
    [...he, ...she, ...surnames].map((name) => name.toLowerCase()),
  ),
)
const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|pc|dc|auntie|aunt|uncle|nan|nana|gran|granny|grandad)$/

/** Whether words are one of the product's invented names or places, or a number that reaches nobody. */
export function isOurs(kind: string, quote: string): boolean {
  // what free postcodes and number plates begin with, where it is taken for initials
  if (/^(?:Q+|ZZ)$/.test(quote)) return true
  const lower = quote.toLowerCase()
  if (kind === 'name' || kind === 'family') {
    const words = lower
      .replace(/['’]s?(?=\s|$)/g, '')
      .split(/[\s.]+/)
      .filter((word) => word !== '' && !TITLE.test(word))
    return words.length > 0 && words.every((word) => ourWords.has(word) || word.length === 1)
  }
  const places = inventedPlaces.get(kind)
  if (places)
    return places.some((place) => lower.includes(place.replace(/^the /, '').toLowerCase()))
  return FREE_FORMS[kind]?.test(quote) ?? false
}
