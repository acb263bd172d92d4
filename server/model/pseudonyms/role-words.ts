/** What a role makes of a placeholder, and how it is said in the legend. */
import { loadLines } from '../../note/lists.ts'
import { type Role, roleOf, roles } from '../../note/roles.ts'
import { foldsOf } from './fold.ts'
import { KINDS } from './found.ts'
import { isOrdinary } from './vocabulary.ts'

const ELSEWHERE = /[,(]|\s(?:at|from|in|for|with|of)\s/
const TAKEN: ReadonlySet<string> = new Set([
  'CHILD',
  ...Object.values(KINDS).map(({ base }) => base),
])

/** Every word or words for who somebody is: "mum", "foster carer", "young person". Folded. */
export const ROLE_PHRASES: ReadonlySet<string> = new Set(
  [
    ...roles.flatMap(({ phrases }) => phrases),
    ...loadLines('child-words').map((line) => line.split('|')[0] ?? ''),
  ].map((phrase) => foldsOf(phrase).join(' ')),
)

/** "MUM", "SOCIAL_WORKER": for each role that one person alone has and that a word makes clear. */
export function basesOf(texts: readonly string[]): (string | undefined)[] {
  const bases = texts.map(baseOf)
  return bases.map((base) =>
    base !== undefined && bases.filter((other) => other === base).length === 1 ? base : undefined,
  )
}

function baseOf(text: string): string | undefined {
  const role = roleOf(text)
  if (!role || role.kind === 'crowd' || !role.phrases.includes(whoOf(text))) return undefined
  const base = nameOf(role, whoOf(text))
    .toUpperCase()
    .replace(/[^A-Z]+/g, '_')
  return TAKEN.has(base) || base.length < 2 ? undefined : base
}

/** "mother" is MUM; "foster brother" stays what it is. */
function nameOf(role: Role, who: string): string {
  const isOtherWord = role.kind === 'parent' && !/adopt|birth|bio|step|foster/.test(who)
  return isOtherWord || /^(?:sw|s\/w)$/.test(who) ? role.name : who
}

const whoOf = (text: string): string => text.toLowerCase().split(ELSEWHERE)[0]?.trim() ?? ''

/** A role in the legend's words: few, ordinary, and nobody's name. Undefined where it has none. */
export function wordsOfRole(text: string): string | undefined {
  const who = whoOf(text)
  const isPlain = /^[a-z][a-z'’ -]{1,38}[a-z]$/.test(who)
  if (isPlain && foldsOf(who).every((fold) => fold === 's' || isOrdinary(fold))) return who
  return roleOf(text)?.name
}
