/** Address: a rewrite to the child says "you"; nothing in it speaks about the child any more. */
import type { Gender } from '../../note/people.ts'
import type { Word } from '../../note/words.ts'
import { readMentions } from './parties.ts'
import type { Comparer, Comparison } from './passage.ts'

const ABOUT =
  /\b(?:the (?:child|young person|yp|boy|girl|baby|client|minor)|this (?:child|young person)|YP)\b/
const PRONOUNS: Readonly<Record<Gender, ReadonlySet<string>>> = {
  he: new Set(['he', 'him', 'his', 'himself', "he's", "he'd", "he'll"]),
  she: new Set(['she', 'her', 'hers', 'herself', "she's", "she'd", "she'll"]),
  they: new Set(['they', 'them', 'their', 'theirs', 'themselves', 'themself']),
  unknown: new Set(),
}
const KIN_GENDER: Readonly<Record<string, Gender>> = {
  mum: 'she',
  nan: 'she',
  sister: 'she',
  aunt: 'she',
  stepmum: 'she',
  dad: 'he',
  grandad: 'he',
  brother: 'he',
  uncle: 'he',
  stepdad: 'he',
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
  const reasons = []
  const named = readMentions(rewrite, comparison).filter(
    ({ who, first, last }) =>
      who === 'child' &&
      isName(rewrite.words[first]) &&
      !isCalled(rewrite.own, rewrite.words[first], rewrite.words[last]),
  )
  if (named[0]) {
    reasons.push({
      code: 'still-about-child',
      detail: `“${named[0].written}” speaks about the child.`,
    })
  }
  const about = ABOUT.exec(rewrite.own)
  if (about)
    reasons.push({ code: 'still-about-child', detail: `“${about[0]}” speaks about the child.` })
  const stray = strayPronoun(comparison)
  if (stray)
    reasons.push({ code: 'still-about-child', detail: `“${stray.text}” may still mean the child.` })
  if (!/\byou/i.test(rewrite.own) && reasons.length === 0 && source.words.length > 3) {
    reasons.push({ code: 'child-lost', detail: 'The child is not in it any more.' })
  }
  return reasons
}

const isName = (word: Word | undefined): boolean => !/^you|^your/.test(word?.lower ?? '')

function isAboutChild(comparison: Comparison): boolean {
  return readMentions(comparison.source, comparison).some(
    ({ who, first }) => who === 'child' && isName(comparison.source.words[first]),
  )
}

/** "Jordan, you told me": a name called out before or after what is said to them. */
function isCalled(text: string, first: Word | undefined, last: Word | undefined): boolean {
  const before = text.slice(0, first?.start ?? 0).trimEnd()
  const after = text.slice(last?.end ?? 0).trimStart()
  const opens = before === '' || /[.!?,]$/.test(before)
  return opens && /^[,!.]/.test(after)
}

/** A pronoun of the child's in a rewrite that names nobody else before it whom it could mean. */
function strayPronoun(comparison: Comparison): Word | undefined {
  const { rewrite, cast } = comparison
  const gender = cast.child?.gender ?? 'unknown'
  const mentions = readMentions(rewrite, comparison)
  return rewrite.words.find((word, at) => {
    if (!PRONOUNS[gender].has(word.lower)) return false
    const before = rewrite.own.slice(0, word.start)
    const isSomebody = mentions.some(
      ({ who, last }) => last < at && couldBe(who, gender, comparison),
    )
    return !isSomebody && !OTHERS[gender].test(before)
  })
}

function couldBe(who: string, gender: Gender, { cast }: Comparison): boolean {
  if (who === 'child' || who === 'writer') return false
  const kin = Object.hasOwn(KIN_GENDER, who) ? KIN_GENDER[who] : undefined
  if (kin) return gender === 'they' || kin === gender
  const index = /^person:(\d+)$/.exec(who)?.[1]
  const person = index === undefined ? undefined : cast.people[Number(index)]
  return (
    gender === 'they' ||
    person === undefined ||
    person.gender === 'unknown' ||
    person.gender === gender
  )
}
