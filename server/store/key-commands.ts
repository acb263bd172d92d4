/** `npm run store -- keys add|list|revoke`. */
import { z } from 'zod'
import { type KeyInfo, KeyInput, SCOPES } from '../contract.ts'
import { addKey, listKeys, revokeKey } from './keys.ts'
import type { Store } from './store.ts'

export const KEY_COMMANDS = [
  z.strictObject({ command: z.literal('keys-add'), input: KeyInput }),
  z.strictObject({ command: z.literal('keys-list') }),
  z.strictObject({ command: z.literal('keys-revoke'), id: z.string().min(1) }),
] as const
type KeyCommand = z.infer<(typeof KEY_COMMANDS)[number]>

export const KEY_USAGE = `  keys add <name> <scopes> [--calls-per-minute <n>] [--tokens-per-day <n>] [--expires <date>]
                          makes a key and shows it once; scopes, by commas: ${SCOPES.join(',')}
  keys list               every key, without the key itself
  keys revoke <id>        ends a key: every process takes it no longer within a second`

const OPTIONS: Readonly<Record<string, (value: string) => object>> = {
  '--calls-per-minute': (value) => ({ callsPerMinute: Number(value) }),
  '--tokens-per-day': (value) => ({ tokensPerDay: Number(value) }),
  '--expires': (value) => ({ expiresAt: `${value}T00:00:00Z` }),
}

/** Reads the words after "keys". Undefined where they are none of ours. */
export function parseKeyCommand(words: readonly string[]): KeyCommand | undefined {
  const [verb, first, second, ...rest] = words
  if (verb === 'list' && words.length === 1) return { command: 'keys-list' }
  if (verb === 'revoke' && first && words.length === 2) return { command: 'keys-revoke', id: first }
  if (verb !== 'add' || !first || !second || rest.length % 2 !== 0) return undefined
  let input: object = { name: first, scopes: second.split(',').map((scope) => scope.trim()) }
  for (let at = 0; at < rest.length; at += 2) {
    const read = OPTIONS[rest[at] ?? '']
    if (!read) return undefined
    input = { ...input, ...read(rest[at + 1] ?? '') }
  }
  const parsed = KeyInput.safeParse(input)
  return parsed.success ? { command: 'keys-add', input: parsed.data } : undefined
}

export const isKeyCommand = (command: { readonly command: string }): command is KeyCommand =>
  command.command.startsWith('keys-')

/** Does it, and answers in lines. */
export async function runKeyCommand(
  store: Store,
  command: KeyCommand,
  actor: string,
): Promise<{ readonly isDone: boolean; readonly lines: readonly string[] }> {
  switch (command.command) {
    case 'keys-add': {
      const { id, key } = await store.transact((tx) => addKey(tx, command.input, actor))
      const lines = [key, `This is ${id}. It is shown only now: keep it where secrets are kept.`]
      return { isDone: true, lines }
    }
    case 'keys-list': {
      const all = await store.run(listKeys)
      return { isDone: true, lines: all.length > 0 ? all.map(describe) : ['There are no keys.'] }
    }
    case 'keys-revoke':
      return (await store.transact((tx) => revokeKey(tx, command.id, actor)))
        ? { isDone: true, lines: [`${command.id} is revoked.`] }
        : { isDone: false, lines: ['There is no such key, or it is revoked already.'] }
  }
}

function describe(key: KeyInfo): string {
  const day = (moment: string) => moment.slice(0, 10)
  return [
    key.id,
    key.name,
    key.scopes.join(','),
    key.callsPerMinute !== null && `${key.callsPerMinute} calls a minute`,
    key.tokensPerDay !== null && `${key.tokensPerDay} tokens a day`,
    `made ${day(key.createdAt)}`,
    key.expiresAt && `until ${day(key.expiresAt)}`,
    key.lastUsedOn ? `last used ${key.lastUsedOn}` : 'never used',
    key.revokedAt && `revoked ${day(key.revokedAt)}`,
  ]
    .filter(Boolean)
    .join('  ')
}
