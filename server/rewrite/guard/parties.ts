/** Who is named where: each mention of the child, a person of the cast, the writer, or a stranger. */
import type { Named } from '../../note/people.ts'
import type { Word } from '../../note/words.ts'
import type { Comparison, Passage } from './passage.ts'

export interface Mention {
  /** `child`, `writer`, `person:<index>`, a kin word (`mum`), or a name in lower case. */
  readonly who: string
  readonly written: string
  /** Index of its first and last word in the passage. */
  readonly first: number
  readonly last: number
}

const KIN: Readonly<Record<string, string>> = {
  mum: 'mum',
  mummy: 'mum',
  mam: 'mum',
  mother: 'mum',
  mom: 'mum',
  dad: 'dad',
  daddy: 'dad',
  father: 'dad',
  nan: 'nan',
  nana: 'nan',
  nanny: 'nan',
  gran: 'nan',
  grandma: 'nan',
  grandmother: 'nan',
  grandad: 'grandad',
  granddad: 'grandad',
  grandpa: 'grandad',
  grandfather: 'grandad',
  brother: 'brother',
  sister: 'sister',
  aunt: 'aunt',
  auntie: 'aunt',
  aunty: 'aunt',
  uncle: 'uncle',
  stepdad: 'stepdad',
  stepmum: 'stepmum',
  stepfather: 'stepdad',
  stepmother: 'stepmum',
  cousin: 'cousin',
  carer: 'carer',
}
const CHILD_WORDS: ReadonlySet<string> = new Set(['you', 'your', 'yours', 'yourself', 'yp'])
const WRITER_WORDS: ReadonlySet<string> = new Set(['i', 'me', 'my', 'we', 'us', 'sw'])

const read = new WeakMap<Passage, readonly Mention[]>()

/** Every mention in a passage, in order; pronouns of the third person name nobody for certain. */
export function readMentions(passage: Passage, comparison: Comparison): readonly Mention[] {
  const known = read.get(passage)
  if (known) return known
  const mentions = findMentions(passage, comparison)
  read.set(passage, mentions)
  return mentions
}

function findMentions(passage: Passage, { cast }: Comparison): Mention[] {
  const mentions: Mention[] = []
  const words = passage.words
  for (let at = 0; at < words.length; at++) {
    const mention = mentionAt(words, at, cast)
    if (!mention) continue
    mentions.push(mention)
    at = mention.last
  }
  return mentions
}

function mentionAt(
  words: readonly Word[],
  at: number,
  cast: Comparison['cast'],
): Mention | undefined {
  const make = (who: string, length: number): Mention => ({
    who,
    written: words
      .slice(at, at + length)
      .map((word) => word.text)
      .join(' '),
    first: at,
    last: at + length - 1,
  })
  const child = cast.child && lengthOfName(words, at, cast.child)
  if (child) return make('child', child)
  for (const [index, person] of cast.people.entries()) {
    const length = lengthOfName(words, at, person)
    if (length) return make(`person:${index}`, length)
  }
  const lower = bare(words[at]?.lower ?? '')
  if (CHILD_WORDS.has(lower)) return make('child', 1)
  if (WRITER_WORDS.has(lower)) return make('writer', 1)
  const kin = Object.hasOwn(KIN, lower) ? KIN[lower] : undefined
  return kin === undefined ? undefined : make(personOfRole(kin, cast) ?? kin, 1)
}

const bare = (lower: string): string => lower.replace(/'s$|'$/, '')

function lengthOfName(words: readonly Word[], at: number, named: Named): number {
  const initials = words[at]?.text.replace(/[’']s$/, '') ?? ''
  if (named.initials.includes(initials)) return 1
  const first = bare(words[at]?.lower ?? '')
  if (first === '') return 0
  for (const form of named.forms) {
    if (!form.startsWith(first)) continue
    const parts = form.split(' ')
    const isHere = parts.every((part, index) => bare(words[at + index]?.lower ?? '') === part)
    if (isHere) return parts.length
  }
  return 0
}

/** "Mum" is the one person of the cast whose role says so, of the child's own family. */
function personOfRole(kin: string, cast: Comparison['cast']): string | undefined {
  const index = cast.people.findIndex(({ role }) => {
    const word = role.toLowerCase()
    return KIN[word] === kin
  })
  return index === -1 ? undefined : `person:${index}`
}
