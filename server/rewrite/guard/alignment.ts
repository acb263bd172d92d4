/** Alignment: which sentences of the note a sentence of the rewrite retells, by what both speak of. */
import { type Idea, ideasOf } from './ideas.ts'
import { mayBeOne } from './parties.ts'
import type { Comparison } from './passage.ts'
import { TELLING } from './telling.ts'
import type { GuardSentence } from './token.ts'

/** The sentences of the note that a sentence of the rewrite retells, by their places; none for something new. */
export type Alignment = (told: number) => ReadonlySet<number>

/** What a sentence shares counts: a person or a number as much as a word. */
export function align(comparison: Comparison): Alignment {
  const known = read.get(comparison)
  if (known) return known
  const { source, rewrite } = comparison
  const ideas = ideasOf(comparison)
  const before = source.sentences.map((sentence, at) => anchorsOf(sentence, ideas.source, at))
  const found = rewrite.sentences.map((sentence, place) => {
    const here = anchorsOf(sentence, ideas.rewrite, place)
    const scores = before.map((there) => sharedBy(here, there))
    const best = Math.max(0, ...scores)
    // two things, most of what it shares with any, or half of all that the sentence of the note has
    const isMeant = (score: number, index: number) =>
      score >= ENOUGH || (score > 0 && (score * 2 >= best || score * 2 >= sizeOf(before[index])))
    return { best, places: scores.flatMap((score, at) => (isMeant(score, at) ? at : [])) }
  })
  const places = found.map(({ best, places: own }, at) =>
    best >= ENOUGH
      ? own
      : [...own, ...between(found[at - 1]?.places, found[at + 1]?.places, before.length)],
  )
  const sets = places.map((own) => new Set(own))
  const alignment: Alignment = (told) => sets[told] ?? NONE
  read.set(comparison, alignment)
  return alignment
}

const read = new WeakMap<Comparison, Alignment>()
/** Two things that both speak of are enough to tell that they speak of the same. */
const ENOUGH = 2

/** Where its words do not tell, a sentence retells what stands between what its neighbours retell. */
function between(
  before: readonly number[] = [-1],
  after: readonly number[] = [],
  count: number,
): number[] {
  const from = Math.max(0, ...before)
  const to = after.length > 0 ? Math.min(...after) : count - 1
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

const NONE: ReadonlySet<number> = new Set()

interface Anchors {
  readonly words: readonly Idea[]
  readonly ids: ReadonlySet<string>
  readonly figures: ReadonlySet<string>
  readonly people: readonly (readonly string[])[]
}

function anchorsOf({ tokens }: GuardSentence, ideas: readonly Idea[], at: number): Anchors {
  const words = ideas.filter(
    (idea) => idea.sentence === at && !idea.isFunction && !TELLING.has(idea.root),
  )
  return {
    words,
    ids: new Set(words.flatMap(({ ids }) => ids)),
    figures: new Set(tokens.flatMap(({ isFigure, lower }) => (isFigure ? lower : []))),
    people: tokens.flatMap(({ members }) =>
      members.filter((who) => who.length === 1 && who[0] !== 'child' && who[0] !== 'writer'),
    ),
  }
}

const sizeOf = (anchors: Anchors | undefined): number =>
  anchors ? anchors.words.length + anchors.figures.size + anchors.people.length : 0

function sharedBy(here: Anchors, there: Anchors): number {
  const words = here.words.filter(({ ids }) => ids.some((id) => there.ids.has(id))).length
  const figures = [...here.figures].filter((figure) => there.figures.has(figure)).length
  const people = here.people.filter((who) => there.people.some((one) => mayBeOne(who, one))).length
  return words + figures + people
}
