/** Whether what is said after a pronoun is said of children or of the grown-ups around them. */
import { loadWords } from './lists.ts'
import type { Draft } from './mention.ts'
import { type Token, tokenAt } from './tokens.ts'

const childsThings = loadWords('childs-things')
const childsDoings = loadWords('childs-doings')
const adultsWorld = loadWords('adults-world')
const PARENTS = new Set(['mum', 'mummy', 'mother', 'dad', 'daddy', 'father', 'parents'])
const KIN = new Set(
  'brother brothers gran grandad grandparents nan nana sister sisters stepdad stepmum'.split(' '),
)
const SCHOOLS = new Set([
  'class',
  'college',
  'nursery',
  'placement',
  'playgroup',
  'preschool',
  'school',
])
/** "at school", "hates school": whoever does so goes to it. "Rang school" may be anybody. */
const BEFORE_SCHOOL = new Set(
  `at attending attends enjoys from hates in likes loves misses missed missing new off refuses skipping
  skips started starts leaves left`.split(/\s+/),
)
const BEFORE_TO_SCHOOL = new Set('back get gets go goes going returned walks went'.split(' '))
/** How many words after a pronoun tell of it: after "her" the few that she has, else the clause. */
const REACH = { owner: 3, other: 10 }
const MOST = 2

/** Sets a pronoun's `fit` and `kinFit`. */
export function readFit(tokens: readonly Token[], mention: Draft, next: Draft | undefined): void {
  const isOwner = mention.part === 'owner'
  mention.isOwn = isOwner && tokenAt(tokens, mention.to).lower === 'own'
  if (mention.isOwn) return
  const end = Math.min(tokens.length, mention.to + (isOwner ? REACH.owner : REACH.other))
  let fit = mention.speaker !== -1 && isSomewhere(tokens, mention.to) ? 1 : 0
  let kinFit = 0
  for (let at = mention.to; at < end; at++) {
    const token = tokenAt(tokens, at)
    if (/[.;:()]/.test(token.gap) || token.isInSpeech) break
    if (next?.from === at && (next.part === 'subject' || next.part === 'told')) break
    const isKin = PARENTS.has(token.base) || (isOwner && KIN.has(token.base))
    if (isKin && tokenAt(tokens, at - 1).lower !== 'own') kinFit++
    else if (childsDoings.has(token.base)) {
      fit++
      if (!isOwner && mention.telling === 'open') mention.telling = 'other'
    } else if (isChilds(tokens, at, isOwner)) fit++
    else if (adultsWorld.has(token.base)) fit--
  }
  mention.fit = Math.max(-MOST, Math.min(MOST, fit))
  mention.kinFit = Math.min(1, kinFit)
}

/** People whom anybody may talk to, and who are the child's only after "her". */
const AROUND_CHILD = new Set(
  'carer carers classmates friends keyworker paediatrician peers teacher teachers tutor'.split(' '),
)

function isChilds(tokens: readonly Token[], at: number, isOwner: boolean): boolean {
  const { base } = tokenAt(tokens, at)
  if (!isOwner && SCHOOLS.has(base)) return isAtSchool(tokens, at)
  return childsThings.has(base) && (isOwner || !AROUND_CHILD.has(base))
}

function isAtSchool(tokens: readonly Token[], at: number): boolean {
  if (!SCHOOLS.has(tokenAt(tokens, at).base)) return false
  const before = tokenAt(tokens, at - 1).lower
  if (before === 'to') return BEFORE_TO_SCHOOL.has(tokenAt(tokens, at - 2).lower)
  return BEFORE_SCHOOL.has(before)
}

const PLACES = new Set('asleep at away back in missing out safe staying upstairs with'.split(' '))

/** "Mum said she is at Nan's", "says he was out": one tells so of somebody else. */
function isSomewhere(tokens: readonly Token[], to: number): boolean {
  const last = tokenAt(tokens, to - 1)
  const isContracted = last.ending === "'s" || /^(?:hes|shes)$/.test(last.lower)
  const verb = tokenAt(tokens, to).lower
  if (isContracted) return PLACES.has(verb)
  return /^(?:is|was|went)$/.test(verb) && PLACES.has(tokenAt(tokens, to + 1).lower)
}
