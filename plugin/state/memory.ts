/**
 * What an editor remembers while it is open, so that flags come back at once after undo, redo, a
 * move or a reload, with no call to the service. Kept in this memory alone, never in the browser's.
 */
import type { CheckResult, Flag } from '../../server/contract.ts'
import { blockOfSpan, keyOfBlock, type NoteText } from './note-text.ts'
import { type KnownFlag, toKnownFlag } from './placed-flag.ts'

const MAX_ANSWERS = 30
const MAX_BLOCKS = 3000
const MAX_PASSING = 1000

export interface Memory {
  /** The answer to exactly this note, asked in exactly this way. */
  readonly answerTo: (key: string) => CheckResult | undefined
  readonly keepAnswer: (key: string, answer: CheckResult) => void
  /** What a block of exactly these words carried when it was last checked. */
  readonly flagsOf: (blockKey: string) => readonly KnownFlag[] | undefined
  /** Learns what each block of a note carries. */
  readonly learn: (note: NoteText, flags: readonly Flag[]) => void
  /** Notes what a block that was not checked yet carries for now, in case an undo leads back to it. */
  readonly note: (blockKey: string, flags: readonly KnownFlag[]) => void
  /** What the model found in a block of exactly these words; `undefined` where it has not read them. */
  readonly foundIn: (blockKey: string) => readonly KnownFlag[] | undefined
  /** Learns what the model found in each block of a note that it has read. */
  readonly learnFound: (note: NoteText, flags: readonly Flag[]) => void
  /** Notes what still fits a block that was found by the model before it was changed. */
  readonly noteFound: (blockKey: string, flags: readonly KnownFlag[]) => void
  /** Whether the model has found anything at all. */
  readonly hasFound: () => boolean
  /** Forgets what the model found and should no longer be shown. */
  readonly dropFound: (isDropped: (flag: KnownFlag) => boolean) => void
  readonly forgetBlocks: () => void
  /** Other rules are in force: what they answered is forgotten, what the model found is not. */
  readonly forgetRules: () => void
  readonly clear: () => void
}

export function createMemory(): Memory {
  const answers = new Map<string, CheckResult>()
  const blocks = new Map<string, readonly KnownFlag[]>()
  const passing = new Map<string, readonly KnownFlag[]>()
  const found = new Map<string, readonly KnownFlag[]>()
  const forgetBlocks = () => {
    blocks.clear()
    passing.clear()
  }
  return {
    answerTo: (key) => answers.get(key),
    keepAnswer: (key, answer) => keep(answers, key, answer, MAX_ANSWERS),
    flagsOf: (blockKey) => blocks.get(blockKey) ?? passing.get(blockKey),
    learn(note, flags) {
      for (const block of note.blocks) keep(blocks, keyOfBlock(block.node), [], MAX_BLOCKS)
      for (const [key, known] of groupByBlock(note, flags)) keep(blocks, key, known, MAX_BLOCKS)
    },
    note: (blockKey, flags) => keep(passing, blockKey, flags, MAX_PASSING),
    foundIn: (blockKey) => found.get(blockKey),
    learnFound(note, flags) {
      for (const block of note.blocks) keep(found, keyOfBlock(block.node), [], MAX_BLOCKS)
      for (const [key, known] of groupByBlock(note, flags)) keep(found, key, known, MAX_BLOCKS)
    },
    noteFound: (blockKey, flags) => keep(found, blockKey, flags, MAX_BLOCKS),
    hasFound: () => found.size > 0,
    dropFound(isDropped) {
      for (const [key, flags] of found) {
        if (flags.some(isDropped))
          found.set(
            key,
            flags.filter((flag) => !isDropped(flag)),
          )
      }
    },
    forgetBlocks,
    forgetRules() {
      answers.clear()
      forgetBlocks()
    },
    clear() {
      answers.clear()
      found.clear()
      forgetBlocks()
    },
  }
}

/** Of blocks with equal words the first decides: there a term is not yet explained. */
function groupByBlock(note: NoteText, flags: readonly Flag[]): Map<string, KnownFlag[]> {
  const groups = new Map<string, KnownFlag[]>()
  const owners = new Map<string, unknown>()
  for (const flag of flags) {
    const block = blockOfSpan(note, flag.start, flag.end)
    const known = block && toKnownFlag(note, flag)
    if (!known) continue
    const key = keyOfBlock(block.node)
    const owner = owners.get(key) ?? block
    if (owner !== block) continue
    owners.set(key, block)
    groups.set(key, [...(groups.get(key) ?? []), known])
  }
  return groups
}

/** Puts an entry last and drops the oldest beyond the limit. */
function keep<T>(map: Map<string, T>, key: string, value: T, limit: number): void {
  map.delete(key)
  map.set(key, value)
  if (map.size > limit) map.delete(map.keys().next().value as string)
}
