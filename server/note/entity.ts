/** Somebody, or several, whom a note speaks of, and when it last did. */
import type { Block } from './blocks.ts'
import type { Gender } from './gender.ts'
import type { Mention, Part } from './mention.ts'
import type { Who } from './referent.ts'
import type { RoleKind } from './roles.ts'

export interface Entity {
  readonly key: string
  readonly who: Who
  gender: Gender
  readonly isPlural: boolean
  readonly role: RoleKind | undefined
  /** Who works with the child, or whose part in the note is no kin's. */
  readonly isProfessional: boolean
  /** A brother, sister or friend, or a group with the child in it. */
  readonly isYoung: boolean
  /** "another boy", "a man": without a name and soon forgotten. */
  readonly isIndefinite: boolean
  /** The last sentence that spoke of them, -1 before any did, and the most prominent part there. */
  sentence: number
  part: Part
  block: Block | undefined
  section: number
  isQuoted: boolean
  /** Whether the last words that spoke of them could have meant somebody else. */
  isDoubtful: boolean
  /** The last sentence in which a pronoun could have meant them though it was read otherwise, or -1. */
  missed: number
}

const INDEFINITE = new Set([
  'adult',
  'another boy',
  'another girl',
  'boy',
  'girl',
  'man',
  'peer',
  'woman',
])

export function createEntity(
  key: string,
  gender: Gender,
  isPlural: boolean,
  role: RoleKind | undefined,
): Entity {
  const isCast = /^p\d+$/.test(key)
  return {
    key,
    who: whoIs(key),
    gender,
    isPlural,
    role,
    isProfessional: role === 'carer' || role === 'worker' || (isCast && role === undefined),
    isYoung: role === 'peer' || role === 'sibling' || key === 'group',
    isIndefinite: INDEFINITE.has(key),
    sentence: -1,
    part: 'object',
    block: undefined,
    section: 0,
    isQuoted: false,
    isDoubtful: false,
    missed: -1,
  }
}

function whoIs(key: string): Who {
  if (key === 'child' || key === 'group') return { kind: key }
  if (/^p\d+$/.test(key)) return { kind: 'person', person: Number(key.slice(1)) }
  return { kind: 'other', name: key.replace(/^name:/, '') }
}

const RANK: Readonly<Record<Part, number>> = {
  owner: 0,
  topic: 1,
  self: 2,
  object: 3,
  met: 4,
  told: 5,
  subject: 6,
}

/** Where in a note a mention stands. */
export interface Scene {
  readonly sentence: number
  readonly block: Block
  /** How many headings stand above it. */
  readonly section: number
}

/** Notes that a mention spoke of somebody. */
export function touch(entity: Entity, mention: Mention, { sentence, block, section }: Scene): void {
  const isAgain = entity.sentence === sentence
  const part = mention.telling === 'noted' ? 'object' : mention.part
  if (!isAgain || RANK[part] > RANK[entity.part]) entity.part = part
  entity.isQuoted = mention.isInSpeech && (!isAgain || entity.isQuoted)
  entity.sentence = sentence
  entity.block = block
  entity.section = section
  if (entity.gender === 'unknown' && mention.kind !== 'pronoun') entity.gender = mention.gender
}
