/**
 * The product's terms as they are kept ready, a line each: every form with what it offers. Reading the
 * spreadsheets takes half a second, since each form of each phrase and of its replacements is made anew.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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

/** A hash over all that the terms are made of; empty where the service runs without its sources. */
export function hashSources(): string {
  if (!import.meta.filename.endsWith('.ts')) return ''
  const folder = import.meta.dirname
  const sheets = readdirSync(folder).filter((file) => file.endsWith('.csv'))
  const hash = createHash('sha256')
  for (const file of [...sheets.sort(), ...MAKERS]) hash.update(readFileSync(join(folder, file)))
  return hash.digest('hex').slice(0, 16)
}

type PackedForm = [text: string, offers: number[], shape?: Shape | 0, TermForm['participles']?]

/** A term without what most terms have nothing of. */
interface Packed extends Omit<Term, 'forms' | keyof typeof MOSTLY> {
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

/** All terms as text, the hash of what they are made of first. */
export const packTerms = (terms: readonly Term[]): string =>
  `${[hashSources(), ...terms.map((term) => JSON.stringify(pack(term)))].join('\n')}\n`

function pack({ forms, ...term }: Term): Partial<Packed> {
  const numbers = new Map<string, number>()
  const numberOf = (offer: Suggestion): number => {
    const key = JSON.stringify(offer)
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  }
  const packed = forms.map(({ text, suggestions, shape, participles }): PackedForm => {
    const offers = suggestions.map(numberOf)
    if (participles) return [text, offers, shape ?? 0, participles]
    return shape ? [text, offers, shape] : [text, offers]
  })
  const unusual = without(term, MOSTLY)
  return {
    ...unusual,
    ...(unusual.context ? { context: without(unusual.context, NOTHING_BESIDE) } : {}),
    forms: packed,
    offers: [...numbers.keys()].map((key) => JSON.parse(key) as Suggestion),
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
  const [hash, ...lines] = readFileSync(PACKED, 'utf8').trimEnd().split('\n')
  if (![hash, ''].includes(hashSources())) return undefined
  return (JSON.parse(`[${lines.join()}]`) as Packed[]).map(unpack)
}

const unpack = ({ forms, offers, context, ...term }: Packed): Term => ({
  ...MOSTLY,
  ...term,
  forms: forms.map(([text, numbers, shape, participles]) => ({
    text,
    suggestions: numbers.map((number) => offers[number]) as unknown as TermForm['suggestions'],
    ...(shape ? { shape } : {}),
    ...(participles ? { participles } : {}),
  })),
  ...(context ? { context: { ...NOTHING_BESIDE, ...context } } : {}),
})
