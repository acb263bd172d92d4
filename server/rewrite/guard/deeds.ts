/** Deeds: the doings of a whole passage, each with what is said around it, and how those of two passages meet. */
import { type Doing, readDoings } from './doings.ts'
import type { Doer } from './objects.ts'
import { mayBeOne } from './parties.ts'
import type { Passage } from './passage.ts'
import { TELLING } from './telling.ts'
import type { GuardSentence, Token } from './token.ts'
import { isFunctionWord } from './tokens.ts'

export interface Deed extends Doing {
  /** Roots of what else is said with the verb: tells two deeds of one verb apart. */
  readonly around: ReadonlySet<string>
  readonly sentence: GuardSentence
}

/** Verbs that say little of what is done; who is or has something is compared by what it is. */
const PALE = /^(?:be|have|do|get|go|come|become|seem|start|begin|stop|keep|need|continu|make)$/
/** How somebody is rather than what is done to them. */
const STATES =
  /^(?:settled|tired|worried|scared|frightened|upset|pleased|excited|interested|bored|concerned|distressed|married|drunk|gone|lost|aware|used|allowed|supposed|engaged|involved|dressed|asleep|awake|relaxed|stressed|confused|ashamed|shocked|surprised|disappointed|exhausted|embarrassed|annoyed|delighted|terrified|placed|based|called|named|born|due)$/

const read = new WeakMap<Passage, readonly Deed[]>()

export function deedsOf(passage: Passage): readonly Deed[] {
  const known = read.get(passage)
  if (known) return known
  const deeds = passage.sentences.flatMap((sentence) => {
    const doings = readDoings(sentence)
    return doings.flatMap((doing, index): Deed[] => {
      if (PALE.test(doing.verb.root) || isState(doing)) return []
      const to = doings[index + 1]?.at ?? sentence.tokens.length
      const from = (doings[index - 1]?.at ?? -1) + 1
      const around = rootsIn([
        ...sentence.tokens.slice(from, doing.at),
        ...sentence.tokens.slice(doing.at + 1, to),
      ])
      return [{ ...doing, around, sentence }]
    })
  })
  read.set(passage, deeds)
  return deeds
}

const isState = ({ verb, isAgentless }: Doing): boolean =>
  STATES.test(verb.lower) && (isAgentless || verb.lower === verb.root)

export const rootsIn = (tokens: readonly Token[]): Set<string> =>
  new Set(
    tokens
      .filter((token) => token.kind === 'word' && !token.isFigure && !isFunctionWord(token))
      .map(({ root }) => root),
  )

/** The other passage's deeds of the same verb or of one that says the same; of several, those told most alike. */
export function alike(deed: Deed, others: readonly Deed[]): readonly Deed[] {
  const isTelling = TELLING.has(deed.verb.root)
  const known = new Set(deed.verb.ids)
  const found = others.filter(({ verb }) =>
    isTelling ? TELLING.has(verb.root) : verb.ids.some((id) => known.has(id)),
  )
  return isTelling ? found : nearest(deed, found)
}

/** Of several deeds those that share most of what is said around. */
export function nearest(deed: Deed, others: readonly Deed[]): readonly Deed[] {
  const score = (other: Deed) =>
    sharedWith(deed, other) * 2 + (other.verb.root === deed.verb.root ? 1 : 0)
  const most = Math.max(0, ...others.map(score))
  return others.filter((other) => score(other) === most)
}

export const sharedWith = (a: Deed, b: Deed): number =>
  [...a.around].filter((root) => b.around.has(root)).length

/** A person, neither the writer nor a thing. */
export const isSomebody = (doer: Doer | undefined): boolean =>
  doer?.some((who) => who.every((one) => !/^(?:\*|writer|thing:.*)$/.test(one))) ?? false

const isThing = (doer: Doer): boolean => doer.every(([who]) => who?.startsWith('thing:'))

/** Each of several is among the others; where the words do not tell, nothing is held against them. */
export function isSame(a: Doer | undefined, b: Doer | undefined): boolean {
  if (!a || !b || (isThing(a) && isThing(b))) return true
  const isIn = (who: readonly string[], others: Doer) =>
    others.some((other) => mayBeOne(who, other))
  return a.every((who) => isIn(who, b)) && b.every((who) => isIn(who, a))
}
