/** Who is named where: the child, a person of the cast, the writer, somebody else, or who a pronoun may be. */
import type { Gender } from '../../note/gender.ts'
import { isAlsoWord } from '../../note/given-names.ts'
import type { Mention } from '../../note/mention.ts'
import type { Note } from '../../note/note.ts'
import type { Cast, Named } from '../../note/people.ts'
import type { Referent, Who } from '../../note/referent.ts'
import { readReferents } from '../../note/referents.ts'
import type { Span } from '../../note/span.ts'
import { readWords, type Word } from '../../note/words.ts'

export interface Party extends Span {
  /**
   * Who it may be: `child`, `writer`, `p2` for the third of the cast, `dentist`, `name:kofi`. More than
   * one where it is not settled; with `*` it may be anybody.
   */
  readonly who: readonly string[]
  readonly written: string
  /** "his", "your", "Mum's". */
  readonly isOwner: boolean
  readonly isPronoun: boolean
  /** Several people in one word: "they", "the police". */
  readonly isPlural: boolean
}

export type Side = 'source' | 'rewrite'

const CHILD = new Set(['you', 'yours', "you're", "you've", "you'll", "you'd", 'your'])
const WRITER = new Set("i me my mine we us our i'm i've i'll i'd we've we'll sw".split(' '))
/** Where people are rather than who they are. */
const PLACES =
  /^(?:the )?(?:hospital|school|nursery|college|pre-?school|ward|surgery|gp surgery|camhs|team|service|services|agency|agencies|probation|household|network|provider|playgroup|academy|pru|alternative provision|social care|council|local authority|children's services|edt|mash|cafcass|ambulance|family|people|others|professionals|everyone|everybody|staff|workers|worker)$/i

/** The parties of a passage, in order; those within speech or a definition are left out later. */
export function readParties(note: Note, cast: Cast, side: Side): Party[] {
  // in words to the child "he" and "she" are somebody else
  const known = side === 'source' ? cast : withoutChild(cast)
  const { bySentence } = readReferents(note, known)
  let isChildKnown = side === 'rewrite'
  return note.sentences.flatMap(({ start, reading, index }) => {
    const referents = bySentence[index] ?? []
    const taken: Party[] = []
    for (const referent of referents) {
      const party = partyOf(referent, reading.text, cast, { side, isChildKnown })
      if (party) taken.push(party)
      isChildKnown ||= party?.who[0] === 'child' && !party.isPronoun
    }
    for (const party of wordParties(reading.words, cast, side)) {
      if (!taken.some((other) => other.start < party.end && party.start < other.end)) {
        taken.push(party)
      }
    }
    return taken
      .sort((a, b) => a.start - b.start)
      .map((party) => ({ ...party, start: party.start + start, end: party.end + start }))
  })
}

const childless = new WeakMap<Cast, Cast>()

function withoutChild(cast: Cast): Cast {
  const key = `${cast.key} to the child`
  const other: Cast = childless.get(cast) ?? { ...cast, key, child: undefined }
  childless.set(cast, other)
  return other
}

interface Place {
  readonly side: Side
  /** Whether the child has been named before: a passage from the middle of a note says "he" at once. */
  readonly isChildKnown: boolean
}

function partyOf(
  referent: Referent,
  text: string,
  cast: Cast,
  { side, isChildKnown }: Place,
): Party | undefined {
  const { start, mention, who, rival, isSure } = referent
  const written = trimName(text.slice(start, referent.end), mention)
  // "you miss him"
  if (/^miss \p{Ll}/u.test(written)) return undefined
  const end = start + written.length
  const isPronoun = mention.kind === 'pronoun'
  if (mention.part === 'self' || (!isPronoun && PLACES.test(written))) return undefined
  const ids = mention.role === 'writer' ? ['writer'] : [idOf(who, mention, cast, side)]
  if (rival && !isSure) ids.push(idOf(rival, mention, cast, side))
  if (isPronoun && !isSure && !rival) ids.push('*')
  // what the note leaves open may well be the child, if the pronoun is the child's
  const isOpen = isPronoun && side === 'source' && !(isSure && isChildKnown)
  if (isOpen && goesBy(cast, mention.gender)) ids.push('child')
  // "they" may be several, or things
  if (isPronoun && mention.gender === 'they') ids.push('*')
  return {
    start,
    end,
    who: [...new Set(ids)],
    written,
    isOwner: mention.part === 'owner',
    isPronoun,
    isPlural: mention.isPlural,
  }
}

/** "Amira said" where she is called Amira Said: a name in its own letters alone. */
const trimName = (written: string, { kind }: Mention): string =>
  kind === 'name' && /^\p{Lu}/u.test(written) ? written.replace(/ said$/, '') : written

const goesBy = ({ child }: Cast, gender: Gender): boolean =>
  child !== undefined && (child.pronouns.length === 0 || child.pronouns.includes(gender))

function idOf(who: Who, mention: Mention, cast: Cast, side: Side): string {
  if (who.kind === 'person') return `p${who.person}`
  if (who.kind === 'other') {
    const name = who.name.replace(/^name:| of undefined$/g, '')
    if (side === 'rewrite' && cast.child?.forms.includes(name)) return 'child'
    // "your mum" where a friend's mum is in the cast as well
    const own = cast.people.findIndex(({ role }) => role.toLowerCase() === name)
    return own >= 0 ? `p${own}` : who.name
  }
  if (who.kind === 'child') return 'child'
  return mention.kind === 'pronoun' || who.kind === 'group' ? '*' : mention.first
}

/** "You", "I", "SW", and the child's own names, which a rewrite has no need of. */
function wordParties(words: readonly Word[], cast: Cast, side: Side): Party[] {
  const child = side === 'rewrite' ? cast.child : undefined
  const parties: Party[] = []
  for (const [at, word] of words.entries()) {
    if (CHILD.has(word.lower)) parties.push(wordParty(word, 'child'))
    else if (WRITER.has(word.lower)) parties.push(wordParty(word, 'writer'))
    else if (child) {
      const length = lengthOfName(words, at, child)
      if (length > 0) parties.push(wordParty(word, 'child', words[at + length - 1]?.end))
    }
  }
  return parties
}

const wordParty = ({ start, end, text, lower }: Word, who: string, to = end): Party => ({
  start,
  end: to,
  who: [who],
  written: text,
  isOwner: /^(?:your|my|our)$|'s$/.test(lower),
  isPronoun: false,
  isPlural: false,
})

const namesOf = new WeakMap<Named, readonly (readonly string[])[]>()

/** The words of each of somebody's names. */
function readNames(named: Named): readonly (readonly string[])[] {
  const names =
    namesOf.get(named) ?? named.forms.map((form) => readWords(form).map(({ lower }) => lower))
  namesOf.set(named, names)
  return names
}

function lengthOfName(words: readonly Word[], at: number, named: Named): number {
  const { text = '', lower = '' } = words[at] ?? {}
  // "you will go" where the child is called Will
  if (text === lower && isAlsoWord(bare(lower))) return 0
  // initials are capitals
  if (text !== lower && named.initials.includes(text.replace(/[’']s$/, ''))) return 1
  for (const name of readNames(named)) {
    if (!lower.startsWith(name[0] ?? '·')) continue
    const isHere = name.every((part, index) => bare(words[at + index]?.lower) === part)
    if (isHere) return name.length
  }
  return 0
}

const bare = (lower = ''): string => lower.replace(/'s$|'$/, '')

/** Whether two parties may be one: what is not settled is nobody's fault. */
export const mayBeOne = (a: readonly string[], b: readonly string[]): boolean =>
  a.includes('*') ||
  b.includes('*') ||
  a.some((who) => b.some((other) => who === other || isOf(who, other) || isOf(other, who)))

/** "The solicitor" and "Linda's solicitor". */
const isOf = (whole: string, part: string): boolean => whole.startsWith(`${part} of `)

/** The gender that a person of the cast goes by. */
export const genderOf = (who: string, cast: Cast): Gender =>
  cast.people[Number(/^p(\d+)$/.exec(who)?.[1] ?? -1)]?.gender ?? 'unknown'
