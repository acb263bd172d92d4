/**
 * The product's terms as they are kept ready, a line each: every form with what it offers. Reading the
 * spreadsheets takes half a second, since each form of each phrase and of its replacements is made anew.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import zlib from 'node:zlib'
import type { Suggestion } from '../contract.ts'
import type { Shape } from './inflect.ts'
import type { Term, TermContext, TermForm } from './term.ts'

/** Whatever decides, besides the spreadsheets, what a row of them becomes. */
const MAKERS = [
  'from-row.ts',
  'inflect.ts',
  'packed-terms.ts',
  'records.ts',
  'row.ts',
  '../note/language.ts',
  '../note/grammar/nouns.txt',
  '../note/grammar/verbs.txt',
]

export const PACKED = new URL('terms.jsonl', import.meta.url)

/**
 * A sum over all that the terms are made of; empty where the service runs without its sources. It is
 * taken at every start, for which a hash of `node:crypto` would be dear: it loads all of cryptography.
 */
export function hashSources(): string {
  if (!import.meta.filename.endsWith('.ts')) return ''
  const folder = import.meta.dirname
  const sheets = readdirSync(folder).filter((file) => file.endsWith('.csv'))
  let hash = 0
  for (const file of [...sheets.sort(), ...MAKERS]) {
    hash = zlib.crc32(readFileSync(join(folder, file)), hash)
  }
  return hash.toString(16)
}

type PackedForm = [text: string, offers: number[], shape?: Shape | 0, TermForm['participles']?]

/** A term without what most terms have nothing of. */
interface Packed extends Omit<Term, 'forms' | keyof typeof MOSTLY | keyof Told> {
  /** Where its message, why and sources stand among those of all terms, which share most of them. */
  readonly told: readonly [message: number, why: number, sources: number]
  readonly forms: readonly PackedForm[]
  /** What the forms offer, each once. */
  readonly offers: readonly Suggestion[]
  readonly context?: Partial<TermContext>
}

const NOTHING_BESIDE: TermContext = {
  onlyAfter: [],
  onlyBefore: [],
  onlyWith: [],
  unlessAfter: [],
  unlessBefore: [],
  unlessWith: [],
}
const MOSTLY = {
  also: [],
  context: NOTHING_BESIDE,
  isExact: false,
  isContested: false,
  isHint: false,
  flags: [],
  passes: [],
}

type Told = Pick<Term, 'message' | 'why' | 'sources'>

/** Values that come again and again, each kept once. */
class Once<T> {
  readonly #numbers = new Map<string, number>()
  numberOf(value: T): number {
    const key = JSON.stringify(value)
    const number = this.#numbers.get(key) ?? this.#numbers.size
    this.#numbers.set(key, number)
    return number
  }
  values = (): T[] => [...this.#numbers.keys()].map((key) => JSON.parse(key) as T)
}

/** All terms as text: the hash of what they are made of, what they share, and then a line each. */
export function packTerms(terms: readonly Term[]): string {
  const shared = new Once<Told[keyof Told]>()
  const packed = terms.map((term) => pack(term, shared))
  const lines = [hashSources(), shared.values(), ...packed].map((line) => JSON.stringify(line))
  return `${lines.join('\n').replace(/[^\n -~]/g, escapeLetter)}\n`
}

/** Text of ASCII alone is read sooner, and takes half the room meanwhile. */
const escapeLetter = (letter: string): string =>
  `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`

function pack({ forms, message, why, sources, ...term }: Term, shared: Once<Told[keyof Told]>) {
  const offered = new Once<Suggestion>()
  const packed = forms.map(({ text, suggestions, shape, participles }): PackedForm => {
    const offers = suggestions.map((offer) => offered.numberOf(offer))
    if (participles) return [text, offers, shape ?? 0, participles]
    return shape ? [text, offers, shape] : [text, offers]
  })
  const unusual = without(term, MOSTLY)
  return {
    ...unusual,
    ...(unusual.context ? { context: without(unusual.context, NOTHING_BESIDE) } : {}),
    told: [message, why, sources].map((value) => shared.numberOf(value)),
    forms: packed,
    offers: offered.values(),
  }
}

/** Leaves out what is as it mostly is. */
const without = <T extends object>(all: T, mostly: object): Partial<T> => {
  const usual = new Map(Object.entries(mostly).map(([key, value]) => [key, JSON.stringify(value)]))
  return Object.fromEntries(
    Object.entries(all).filter(([key, value]) => JSON.stringify(value) !== usual.get(key)),
  ) as Partial<T>
}

/** The terms as they were packed; none where they were made of other sources than there are now. */
export function readPackedTerms(): Term[] | undefined {
  const text = readFileSync(PACKED, 'latin1').trimEnd()
  const hash = JSON.parse(text.slice(0, text.indexOf('\n'))) as string
  if (![hash, ''].includes(hashSources())) return undefined
  const [, shared, ...terms] = JSON.parse(`[${text.replaceAll('\n', ',')}]`) as [
    string,
    Told[keyof Told][],
    ...Packed[],
  ]
  return terms.map((term) => unpack(term, shared))
}

const unpack = (
  { forms, offers, context, told: [message, why, sources], ...term }: Packed,
  shared: readonly Told[keyof Told][],
): Term => ({
  ...MOSTLY,
  ...term,
  message: shared[message] as Told['message'],
  why: shared[why] as Told['why'],
  sources: shared[sources] as Told['sources'],
  forms: forms.map(([text, numbers, shape, participles]) => ({
    text,
    suggestions: numbers.map((number) => offers[number]) as unknown as TermForm['suggestions'],
    ...(shape ? { shape } : {}),
    ...(participles ? { participles } : {}),
  })),
  ...(context ? { context: { ...NOTHING_BESIDE, ...context } } : {}),
})
