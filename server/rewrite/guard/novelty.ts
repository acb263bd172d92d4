/** Novelty: no event, feeling, motive, praise or comfort that the note does not hold. */
import { readWords } from '../../note/words.ts'
import { align } from './alignment.ts'
import { type Ideas, ideasOf } from './ideas.ts'
import type { Comparer, Comparison, Passage, Reason } from './passage.ts'
import { rootOf, rootsOfList } from './roots.ts'
import { readSenses } from './senses.ts'
import { TELLING } from './telling.ts'
import type { GuardSentence } from './token.ts'
import { isLoaded, unmatchedIn } from './unmatched.ts'

/** What a worker may say of a view that is asked about: "I was worried about … [what did you see?]". */
const VIEWS = rootsOfList('views')
const PRAISE =
  /\b(?:well done|good (?:job|boy|girl|lad)|not your fault|don['’]t worry|do not worry|keep it up|all will be well|(?:I am|I['’]m|we are|we['’]re) (?:so |very |really )?sorry|everything (?:is|will be) (?:fine|ok|okay|alright))\b/i
/** "You were there" makes a witness of the child. */
const PRESENT = /\b(?:was|were) (?:also |still )?there\b(?=[.,;]| and\b| too\b|$)/i
const HAS_PRESENT =
  /\b(?:there|present|attend\w*|with|witness\w*|at|in|came|visit\w*|seen|saw|there's)\b/i
/** At least so much of a sentence of the rewrite stands in what it retells. */
const LEAST_SHARED = 0.34

export const compareNovelty: Comparer = (comparison) => {
  const ideas = ideasOf(comparison)
  return [
    ...added(comparison),
    ...askedFor(comparison, ideas),
    ...unsupported(comparison, ideas),
  ].slice(0, 2)
}

const isNotThere = (words: string): Reason => ({
  code: 'fact-new',
  detail: `“${words}” is not in the note.`,
})

function added(comparison: Comparison): Reason[] {
  const { fresh } = unmatchedIn(comparison)
  const invented = fresh.find(isLoaded) ?? fresh[0]
  if (invented) return [isNotThere(invented.text)]
  const praise = PRAISE.exec(comparison.rewrite.own)?.[0]
  const isOld = praise && comparison.source.own.toLowerCase().includes(praise.toLowerCase())
  return praise && !isOld ? [isNotThere(praise)] : []
}

/** A question or a view may not tell of harm: "what happened after your dad hit you?". */
function askedFor({ rewrite }: Comparison, { sourceIds, licence }: Ideas): Reason[] {
  const words = readWords([...rewrite.slots, ...rewrite.views].join(' . '))
  const roots = words.map(({ lower }) => rootOf(lower))
  const senses = readSenses(roots)
  const told = words.find((_, at) => {
    const root = roots[at] ?? ''
    const ids = [root, ...(senses[at] ?? [])]
    const isHarm = ids.some((id) => id.startsWith('!')) && !VIEWS.has(root)
    return isHarm && !ids.some((id) => sourceIds.has(id)) && !licence.roots.has(root)
  })
  return told ? [isNotThere(told.text)] : []
}

/** A date, time or number of the note's: the sentence tells of that. */
const hasKnownFigure = ({ tokens }: GuardSentence, source: Passage): boolean =>
  tokens.some(
    ({ isFigure, lower }) =>
      isFigure &&
      source.sentences.some((one) =>
        one.tokens.some((token) => token.isFigure && token.lower === lower),
      ),
  )

/** A sentence of the note's own and plain words put together anew: "You will get a new home soon". */
function unsupported(comparison: Comparison, ideas: Ideas): Reason[] {
  const { rewrite, source } = comparison
  const { paired } = unmatchedIn(comparison)
  const present = PRESENT.exec(rewrite.asserted)?.[0]
  if (present && !HAS_PRESENT.test(source.own)) return [isNotThere(present)]
  const retells = align(comparison)
  const idsIn = (sentence: number) =>
    new Set([
      ...ideas.source.flatMap((idea) => (retells(sentence).has(idea.sentence) ? idea.ids : [])),
      ...[...retells(sentence)].flatMap((at) => peopleIn(source.sentences[at])),
    ])
  const strange = rewrite.sentences.find((sentence, index) => {
    const told = ideas.rewrite.filter(
      (idea) => idea.sentence === index && !idea.isFunction && !TELLING.has(idea.root),
    )
    if (told.length < 2 || sentence.slots > 0 || hasKnownFigure(sentence, source)) return false
    const known = idsIn(index)
    const shared = told.filter(
      (idea) =>
        paired.has(idea) ||
        idea.ids.some((id) => known.has(id)) ||
        ideas.licence.roots.has(idea.root),
    ).length
    const isNew = told.every(({ ids }) => ids.every((id) => !ideas.sourceIds.has(id)))
    return isNew || shared < told.length * LEAST_SHARED
  })
  return strange ? [isNotThere(rewrite.raw.slice(strange.start, strange.end))] : []
}

/** What the words say that name people: "Josh's carers" are who looks after him. */
function peopleIn(sentence: GuardSentence | undefined): string[] {
  const words = sentence?.tokens.filter(({ kind }) => kind === 'party') ?? []
  const roots = words.flatMap(({ lower }) => lower.split(' ').map(rootOf))
  return [...roots, ...readSenses(roots).flat()]
}
