/** Address: a rewrite to the child says "you"; nothing in it speaks about the child any more. */
import type { Gender } from '../../note/gender.ts'
import type { Cast } from '../../note/people.ts'
import { PLACED } from './clause-words.ts'
import { alike, deedsOf } from './deeds.ts'
import { type Doer, isBody } from './objects.ts'
import { genderOf } from './parties.ts'
import { type Comparer, type Comparison, type Passage, type Reason, wordsOf } from './passage.ts'
import type { Token } from './token.ts'

const ABOUT =
  /\b(?:the (?:child|young person|yp|boy|girl|baby|client|minor)|this (?:child|young person)|YP)\b/
/** A baby who is not the child of the note. */
const OTHER_BABY = /\b(?:pregnan\w*|unborn|new baby|(?:her|his|their|[’']s|a) baby)\b/i
const PRONOUNS: Readonly<Record<Gender, ReadonlySet<string>>> = {
  he: new Set(['he', 'him', 'his', 'himself', "he's", "he'd", "he'll"]),
  she: new Set(['she', 'her', 'hers', 'herself', "she's", "she'd", "she'll"]),
  they: new Set(['they', 'them', 'their', 'theirs', 'themselves', 'themself']),
  unknown: new Set(),
}
/** Somebody else whom a pronoun could mean, though nobody has a name for them here. */
const OTHERS: Readonly<Record<Gender, RegExp>> = {
  he: /\b(?:man|boy|boyfriend|brother|dad|father|uncle|grandad|son|mr|teacher|doctor|dr|neighbour|worker|friend|partner|officer|driver|carer|cousin|baby|dentist|coach|pc|nurse)\b/i,
  she: /\b(?:woman|girl|girlfriend|sister|mum|mother|aunt\w*|nan|gran\w*|daughter|mrs|ms|miss|teacher|doctor|dr|neighbour|worker|friend|partner|officer|driver|carer|cousin|baby|dentist|nurse|pc|midwife)\b/i,
  they: /\b(?:\w+s|people|children|police|family|and|friend|partner|somebody|someone|team)\b/i,
  unknown: /$^/,
}

export const compareAddress: Comparer = (comparison) => {
  const { source, rewrite, cast } = comparison
  if (!cast.child || !isAboutChild(comparison)) return []
  const reasons: Reason[] = []
  const named = childTokens(rewrite).find(
    (token) => !isYou(token) && !isKind(token) && !isCalled(rewrite.own, token),
  )
  if (named) reasons.push(speaksAbout(named.text))
  const about = ABOUT.exec(rewrite.asserted)
  const isOther =
    (about?.[0] === 'the baby' && OTHER_BABY.test(source.own)) ||
    (about !== null &&
      new RegExp(`\\b(?:an?|another|the other) ${about[0].split(' ').at(-1)}\\b`).test(source.own))
  if (about && !isOther) reasons.push(speaksAbout(about[0]))
  const stray = strayPronoun(comparison) ?? keptPronoun(comparison)
  if (stray)
    reasons.push({ code: 'still-about-child', detail: `“${stray}” may still mean the child.` })
  if (!/\byou/i.test(rewrite.own) && reasons.length === 0 && wordsOf(source).length > 3) {
    reasons.push({ code: 'child-lost', detail: 'The child is not in it any more.' })
  }
  return reasons
}

const speaksAbout = (words: string): Reason => ({
  code: 'still-about-child',
  detail: `“${words}” speaks about the child.`,
})

const childTokens = ({ sentences }: Passage): Token[] =>
  sentences.flatMap(({ tokens }) =>
    tokens.filter(({ members }) => members.some((who) => who.length === 1 && who[0] === 'child')),
  )

/** "Another pupil", "the youth offending team": words that name the child only after "the" or "this". */
const isKind = ({ lower }: Token): boolean =>
  /^(?:pupil|youth|student|teenager|adolescent)s?$/.test(lower)

const isYou = ({ text }: Token): boolean => /\byou(?:r|rs|rself)?\b/i.test(text)

const isAboutChild = ({ source }: Comparison): boolean =>
  childTokens(source).some((token) => !isYou(token))

/** "Jordan, you told me": a name called out before or after what is said to them. */
function isCalled(text: string, { start, end, members }: Token): boolean {
  if (members.length > 1) return false
  const before = text.slice(0, start).trimEnd()
  const after = text.slice(end).trimStart()
  return (before === '' || /[.!?,]$/.test(before)) && /^[,!.]/.test(after)
}

/** A pronoun of the child's where the rewrite names nobody else whom it could mean. */
function strayPronoun({ rewrite, cast }: Comparison): string | undefined {
  const gender = cast.child?.gender ?? 'unknown'
  const tokens = rewrite.sentences.flatMap((sentence) => sentence.tokens)
  const stray = tokens.find((token, at) => {
    if (!PRONOUNS[gender].has(token.lower)) return false
    const earlier = tokens.slice(0, at)
    const isSomebody = earlier.some(({ members }) =>
      members.some((who) => couldBe(who, gender, cast)),
    )
    return !isSomebody && !OTHERS[gender].test(rewrite.own.slice(0, token.start))
  })
  return stray?.text
}

/** "Joan took them home" where the note says that she took the child. */
function keptPronoun({ source, rewrite, cast }: Comparison): string | undefined {
  const gender = cast.child?.gender ?? 'unknown'
  const isKept = rewrite.sentences.some(({ tokens }) =>
    tokens.some((one) => isPronounOf(one, gender)),
  )
  if (!isKept) return undefined
  const before = deedsOf(source)
  for (const deed of deedsOf(rewrite)) {
    const { tokens } = deed.sentence
    const known = alike(deed, before).filter(({ verb }) => verb.root === deed.verb.root)
    if (known.length !== 1) continue
    const next = tokens
      .slice(0, deed.at + 4)
      .findIndex(({ kind }, at) => at > deed.at && kind === 'party')
    const after = next < 0 || isBody(tokens, next + 1) ? undefined : tokens[next]
    if (isPronounOf(after, gender) && isChild(known[0]?.target)) return after?.text
    const first = tokens.slice(0, deed.at).findLastIndex(({ kind }) => kind === 'party')
    // "with him but ran": somebody else ran
    const subject = PLACED.test(tokens[first - 1]?.lower ?? '') ? undefined : tokens[first]
    if (isPronounOf(subject, gender) && isChild(known[0]?.actor)) return subject?.text
  }
  return undefined
}

const isPronounOf = (token: Token | undefined, gender: Gender): boolean =>
  token !== undefined && !token.isOwner && PRONOUNS[gender].has(token.lower)

const isChild = (doer: Doer | undefined): boolean =>
  doer?.length === 1 &&
  doer[0]?.[0] === 'child' &&
  doer[0].every((who) => who === 'child' || who === '*')

function couldBe(who: readonly string[], gender: Gender, cast: Cast): boolean {
  return who.some((one) => {
    if (one === 'child' || one === 'writer' || one === '*' || one.startsWith('thing:')) return false
    const of = genderOf(one, cast)
    return gender === 'they' || of === 'unknown' || of === gender
  })
}
