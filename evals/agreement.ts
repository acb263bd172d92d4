/**
 * How far two people agree who labelled the same notes without seeing each other's labels. No checker
 * can be asked to agree with people more than people do: this is the ceiling.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { CATEGORIES, type Category } from '../server/contract.ts'
import { readNote } from '../server/note/note.ts'
import { overlaps } from '../server/note/span.ts'
import { scoreNote } from './scorers/tally.ts'
import { type Case, type EvalSet, Label } from './set.ts'
import { bootstrap, type Interval } from './statistics/bootstrap.ts'
import { type Kappa, kappaOf, type Pair } from './statistics/kappa.ts'
import { add, type Counts, measure } from './statistics/measures.ts'

/** One person's labels, by note. */
export interface Labeller {
  readonly name: string
  readonly labels: ReadonlyMap<string, readonly Label[]>
}

export interface CategoryAgreement {
  readonly category: Category | 'all'
  /** How many places either of them labelled. */
  readonly places: number
  /** Each taken as right once, the other held against it; the mean of both. */
  readonly f1: number | null
  readonly f05: number | null
  readonly interval: Interval | null
  /** Whether a sentence holds something of the kind, over sentences. */
  readonly kappa: Kappa
}

export interface Agreement {
  readonly first: string
  readonly second: string
  readonly notes: number
  readonly categories: readonly CategoryAgreement[]
}

const Line = z.object({ id: z.string(), labels: z.array(Label) })

/** The labellers of a set: `labels/<person>.jsonl` in its folder, in the order of their names. */
export function readLabellers(setFolder: string): Labeller[] {
  const folder = join(setFolder, 'labels')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => {
      const lines = readFileSync(join(folder, file), 'utf8').split('\n')
      const read = lines.filter((line) => line !== '').map((line) => Line.parse(JSON.parse(line)))
      return {
        name: basename(file, '.jsonl'),
        labels: new Map(read.map(({ id, labels }) => [id, labels])),
      }
    })
}

/** Agreement over the notes that both have labelled. */
export function agreementOf(notes: readonly Case[], first: Labeller, second: Labeller): Agreement {
  const both = notes.flatMap((note) => {
    const [a, b] = [first.labels.get(note.id), second.labels.get(note.id)]
    return a && b ? [{ note, a, b }] : []
  })
  const countsOf = both.map(({ note, a, b }) => [held(note, a, b), held(note, b, a)] as const)
  const categories = ([...CATEGORIES, 'all'] as const).map((category): CategoryAgreement => {
    const pick = (counts: Record<Category, Counts>): Counts =>
      category === 'all' ? add(Object.values(counts)) : counts[category]
    const figures = (indices: ArrayLike<number>) => {
      const ways = [0, 1].map((way) =>
        measure(add(Array.from(indices).flatMap((at) => pickOf(countsOf[at]?.[way], pick)))),
      )
      return { f1: meanOf(ways.map(({ f1 }) => f1)), f05: meanOf(ways.map(({ f05 }) => f05)) }
    }
    const all = figures([...countsOf.keys()])
    const { f1: interval } = bootstrap(countsOf.length, (sample) => ({ f1: figures(sample).f1 }), {
      resamples: 500,
    })
    const is = ({ category: own }: Label) => category === 'all' || own === category
    return {
      category,
      places: both.reduce((sum, { a, b }) => sum + a.filter(is).length + b.filter(is).length, 0),
      ...all,
      interval: countsOf.length === 0 ? null : (interval ?? null),
      kappa: kappaOf(both.map(({ note, a, b }) => sentencePairs(note, a.filter(is), b.filter(is)))),
    }
  })
  return { first: first.name, second: second.name, notes: both.length, categories }
}

const pickOf = (
  counts: Record<Category, Counts> | undefined,
  pick: (counts: Record<Category, Counts>) => Counts,
): Counts[] => (counts ? [pick(counts)] : [])

/** One held against the other, as a checker would be; what either calls optional is nobody's fault. */
const held = (note: Case, right: readonly Label[], other: readonly Label[]) =>
  scoreNote(
    { ...note, labels: right },
    other.filter(({ optional }) => !optional),
  ).score.counts as Record<Category, Counts>

function sentencePairs(note: Case, a: readonly Label[], b: readonly Label[]): Pair[] {
  return readNote(note.text)
    .sentences.filter(({ isHeading }) => !isHeading)
    .map((sentence) => [
      a.some((label) => overlaps(label, sentence)),
      b.some((label) => overlaps(label, sentence)),
    ])
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length
}

/** The ceiling of a set, where two people labelled it. */
export function ceilingOf(set: EvalSet, folder: string): Agreement | undefined {
  if (set.kind !== 'notes') return undefined
  const [first, second] = readLabellers(join(folder, set.name))
  return first && second ? agreementOf(set.cases, first, second) : undefined
}
