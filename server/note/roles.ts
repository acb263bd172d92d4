/** Who people are to a child: "mum", "foster carer", "staff", and the pronoun that goes with each. */
import type { Gender } from './gender.ts'
import { loadLines } from './lists.ts'
import { lowerOf } from './words.ts'

const KINDS = [
  'parent',
  'kin',
  'sibling',
  'peer',
  'adult',
  'carer',
  'worker',
  'writer',
  'crowd',
] as const
export type RoleKind = (typeof KINDS)[number]

export interface Role {
  readonly name: string
  readonly kind: RoleKind
  /** `they` for several people, `unknown` where the word does not tell. */
  readonly gender: Gender
  /** The words for it, `name` among them, lower case. */
  readonly phrases: readonly string[]
}

export const roles: readonly Role[] = loadLines('roles').map(readRole)

function readRole(line: string): Role {
  const [head = '', others = ''] = line.split(':')
  const [gender = '', kind = '', ...name] = head.split(' ')
  const known = KINDS.find((one) => one === kind)
  if (!known) throw new Error(`lists/roles.txt: "${kind}" is no kind of role`)
  const phrases = [name.join(' '), ...others.split(',').map((phrase) => phrase.trim())]
  return {
    name: name.join(' '),
    kind: known,
    gender: gender === 'he' || gender === 'she' || gender === 'they' ? gender : 'unknown',
    phrases: phrases.filter((phrase) => phrase !== ''),
  }
}

const byPhrase = new Map(roles.flatMap((role) => role.phrases.map((phrase) => [phrase, role])))

/** "teacher at Oakfield", "friend of Jordan": where and whose is not who. */
const ELSEWHERE = /[,(]|\s(?:at|from|in|for|with)\s/
const OF = /\sof\s/

/** The role that a person's role text names: "mum's ex-partner" and "new partner" are `partner`. */
export function roleOf(text: string): Role | undefined {
  const who = lowerOf(text).split(ELSEWHERE)[0]?.trim() ?? ''
  return byPhrase.get(who) ?? roleAtEnd(who.split(OF)[0] ?? '')
}

function roleAtEnd(text: string): Role | undefined {
  const words = text.split(/\s+/)
  for (let from = 0; from < words.length; from++) {
    const role = byPhrase.get(words.slice(from).join(' '))
    if (role) return role
  }
  return undefined
}
