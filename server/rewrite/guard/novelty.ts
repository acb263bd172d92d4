/** Novelty: no event, feeling, motive, praise or comfort that the note does not hold. */
import { readWords } from '../../note/words.ts'
import { type Idea, type Ideas, ideasOf } from './ideas.ts'
import { wordsOfCast } from './names.ts'
import { valueOfWord } from './number-words.ts'
import type { Comparer, Comparison, Reason } from './passage.ts'
import { rootOf, rootsOfList } from './roots.ts'
import { readSenses } from './senses.ts'
import { TELLING } from './telling.ts'
import { isFunctionWord } from './tokens.ts'

/** Words that retell without telling more. */
const LIGHT = new Set([...rootsOfList('light'), ...rootsOfList('measure'), ...TELLING])
/** Feelings, praise, comfort and judgement: never the rewrite's to add. */
const LOADED = rootsOfList('loaded')
/** What a worker may say of a view that is asked about: "I was worried about … [what did you see?]". */
const VIEWS = rootsOfList('views')
const PRAISE =
  /\b(?:well done|good (?:job|boy|girl|lad)|not your fault|don['’]t worry|do not worry|keep it up|all will be well|(?:I am|I['’]m|we are|we['’]re) (?:so |very |really )?sorry|everything (?:is|will be) (?:fine|ok|okay|alright))\b/i
/** At least so much of a sentence of the rewrite stands in one sentence of the note. */
const LEAST_SHARED = 0.34

export const compareNovelty: Comparer = (comparison) => {
  const ideas = ideasOf(comparison)
  return [
    ...added(comparison, ideas),
    ...askedFor(comparison, ideas),
    ...unsupported(comparison, ideas),
  ].slice(0, 2)
}

const isNotThere = (words: string): Reason => ({
  code: 'fact-new',
  detail: `“${words}” is not in the note.`,
})

function added(comparison: Comparison, ideas: Ideas): Reason[] {
  const cast = new Set(wordsOfCast(comparison).map(rootOf))
  const fresh = ideas.rewrite.filter((idea) => isFresh(idea, ideas, cast))
  const isLoaded = ({ root, ids }: Idea) => LOADED.has(root) || ids.some((id) => id.startsWith('!'))
  const invented = fresh.find(isLoaded) ?? fresh.find(({ root }) => !LIGHT.has(root))
  if (invented) return [isNotThere(invented.text)]
  const praise = PRAISE.exec(comparison.rewrite.own)?.[0]
  const isOld = praise && comparison.source.own.toLowerCase().includes(praise.toLowerCase())
  return praise && !isOld ? [isNotThere(praise)] : []
}

function isFresh(
  { ids, root, isFunction }: Idea,
  { sourceIds, licence }: Ideas,
  cast: ReadonlySet<string>,
): boolean {
  if (isFunction || ids.some((id) => sourceIds.has(id))) return false
  return (
    !licence.roots.has(root) &&
    !cast.has(root) &&
    !isPart(root, sourceIds) &&
    !isCompound(root, sourceIds)
  )
}

/** "Tooth" in "toothache", "home" in "homeless". */
export const isPart = (root: string, ids: ReadonlySet<string>): boolean =>
  root.length > 3 &&
  [...ids].some((id) => id.length > root.length && id.includes(root) && !/^[=!?~]/.test(id))

/** "Ten-week" in "ten weeks": every part is there, or is a number. */
export const isCompound = (root: string, ids: ReadonlySet<string>): boolean =>
  root.includes('-') &&
  root
    .split('-')
    .every(
      (part) =>
        ids.has(rootOf(part)) || isFunctionWord({ lower: part }) || valueOfWord(part) !== undefined,
    )

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

/** A sentence of the note's own and plain words put together anew: "You will get a new home soon". */
function unsupported({ rewrite }: Comparison, ideas: Ideas): Reason[] {
  const before = [...Map.groupBy(ideas.source, ({ sentence }) => sentence).values()].map(
    (words) => new Set(words.flatMap(({ ids }) => ids)),
  )
  const strange = rewrite.sentences.find((sentence, index) => {
    const told = ideas.rewrite.filter(
      (idea) => idea.sentence === index && !idea.isFunction && !TELLING.has(idea.root),
    )
    if (told.length < 2 || sentence.slots > 0) return false
    const shares = before.map(
      (known) =>
        told.filter(
          ({ ids, root }) => ids.some((id) => known.has(id)) || ideas.licence.roots.has(root),
        ).length / told.length,
    )
    return Math.max(0, ...shares) < LEAST_SHARED
  })
  return strange ? [isNotThere(rewrite.raw.slice(strange.start, strange.end))] : []
}
