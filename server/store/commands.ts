/** What an operator does to a store: each command is a request, and answers in lines. */
import { resolve } from 'node:path'
import { z } from 'zod'
import { verifyAudit } from './audit.ts'
import type { AuditHeads } from './audit-heads.ts'
import { BackupError, backUp } from './backup.ts'
import { eraseBatch, eraseEverything } from './erase.ts'
import { readExample } from './examples.ts'
import {
  isKeyCommand,
  KEY_COMMANDS,
  KEY_USAGE,
  parseKeyCommand,
  runKeyCommand,
} from './key-commands.ts'
import { restore } from './restore.ts'
import { retain } from './retention.ts'
import type { Store } from './store.ts'
import { StoreError } from './store-error.ts'
import type { Vault } from './vault.ts'

export const Command = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('backup'), file: z.string().min(1) }),
  z.strictObject({ command: z.literal('restore'), file: z.string().min(1) }),
  z.strictObject({ command: z.literal('verify'), head: z.string().optional() }),
  z.strictObject({ command: z.literal('retain'), isSure: z.boolean() }),
  z.strictObject({ command: z.literal('erase-batch'), id: z.string().min(1) }),
  z.strictObject({ command: z.literal('erase-everything') }),
  /** Of `npm run examples`. */
  z.strictObject({ command: z.literal('example'), id: z.string().min(1) }),
  ...KEY_COMMANDS,
])
export type Command = z.infer<typeof Command>

export interface Answer {
  readonly isDone: boolean
  readonly lines: readonly string[]
}

export const USAGE = `Usage: npm run store -- <command>
  backup <file>           writes the store to a new file, without the keys that seal batches
  restore <file>          puts a backup into an empty store
  verify [--head <hash>]  follows the audit from end to end; --head: a last hash noted before
  retain [--sure]         erases what is past its time; --sure: the clock is right
  erase batch <id>        erases a batch and the key that opens it
  erase everything --yes  erases all but the audit, and every key
${KEY_USAGE}`

/** Reads the words of a command line. Undefined where they are none of ours. */
export function parseCommand(words: readonly string[]): Command | undefined {
  const [name, first, second, ...rest] = words
  if (name === 'keys') return parseKeyCommand(words.slice(1))
  if (rest.length > 0) return undefined
  switch (name) {
    case 'backup':
    case 'restore':
      return first && !second ? { command: name, file: resolve(first) } : undefined
    case 'verify':
      if (!first) return { command: name }
      return first === '--head' && second ? { command: name, head: second } : undefined
    case 'retain':
      if (second || (first && first !== '--sure')) return undefined
      return { command: name, isSure: first === '--sure' }
    case 'erase':
      if (first === 'batch' && second) return { command: 'erase-batch', id: second }
      if (first === 'everything' && second === '--yes') return { command: 'erase-everything' }
      return undefined
    default:
      return undefined
  }
}

const ACTOR = 'operator'

export interface CommandParts {
  readonly store: Store
  readonly vault: Vault
  /** Hashes of the audit that were noted outside the store; `verify` alone asks for them. */
  readonly heads?: Pick<AuditHeads, 'read'>
}

/** Does what a command says. Whatever goes wrong is said in lines, without values. */
export async function runCommand(parts: CommandParts, command: Command): Promise<Answer> {
  try {
    return await run(parts, command)
  } catch (error) {
    if (error instanceof BackupError || error instanceof StoreError) {
      return { isDone: false, lines: [error.message] }
    }
    throw error
  }
}

async function run({ store, vault, heads }: CommandParts, command: Command): Promise<Answer> {
  if (isKeyCommand(command)) return runKeyCommand(store, command, ACTOR)
  switch (command.command) {
    case 'backup': {
      const rows = await backUp(store, command.file, ACTOR)
      return done(`${rows} rows are in ${command.file}. The keys that seal batches are not.`)
    }
    case 'restore': {
      const rows = await restore(store, command.file, ACTOR)
      return done(`${rows} rows are back. The audit is whole.`)
    }
    case 'verify':
      return verify(store, [...(heads?.read() ?? []), ...(command.head ? [command.head] : [])])
    case 'retain': {
      const { isTrusted, erased } = await retain(store, vault, { ...command, actor: ACTOR })
      const counts = Object.entries(erased).map(([name, count]) => `${name}: ${count}`)
      if (isTrusted || command.isSure) return done(`Erased: ${counts.join(', ')}.`)
      return done(
        'Nothing was erased: the last round is more than a day ago, so the clock may have jumped. Run it again, or say --sure.',
      )
    }
    case 'example': {
      const kept = await store.run((db) => readExample(db, command.id))
      return done(...(kept ? [JSON.stringify(kept.example)] : []))
    }
    case 'erase-batch':
      return (await eraseBatch(store, vault, command.id, ACTOR))
        ? done('The batch and its key are gone.')
        : { isDone: false, lines: ['There is no such batch.'] }
    case 'erase-everything':
      await eraseEverything(store, vault, ACTOR)
      return done(
        'Everything but the audit is gone. Backups hold what they held: delete those too.',
      )
  }
}

async function verify(store: Store, noted: readonly string[]): Promise<Answer> {
  const verdict = await store.run((db) => verifyAudit(db, noted))
  const { faults, rows } = verdict
  if (faults.length > 0)
    return { isDone: false, lines: faults.map((fault) => `The audit: ${fault}.`) }
  return done(
    `The audit is whole: ${rows} rows${noted.length > 0 ? `, with all ${noted.length} hashes that were noted` : ''}.`,
    `Its last hash, to note elsewhere: ${verdict.head}`,
  )
}

const done = (...lines: string[]): Answer => ({ isDone: true, lines })
