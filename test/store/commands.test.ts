import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { appendAudit, readAudit } from '../../server/store/audit.ts'
import { parseCommand, runCommand } from '../../server/store/commands.ts'
import { findKey, idOfKey, isSameKey } from '../../server/store/keys.ts'
import { answerCommands, askService, socketOf } from '../../server/store/operator-socket.ts'
import { createVault } from '../../server/store/vault.ts'
import { KINDS, makePlace, type Place, useStore } from './stores.ts'

test.each([
  [['backup', 'a.gz'], { command: 'backup', file: resolve('a.gz') }],
  [['restore', '/b.gz'], { command: 'restore', file: '/b.gz' }],
  [['verify'], { command: 'verify' }],
  [['verify', '--head', 'ab'], { command: 'verify', head: 'ab' }],
  [['retain'], { command: 'retain', isSure: false }],
  [['retain', '--sure'], { command: 'retain', isSure: true }],
  [['erase', 'batch', 'b1'], { command: 'erase-batch', id: 'b1' }],
  [['erase', 'everything', '--yes'], { command: 'erase-everything' }],
  [['keys', 'list'], { command: 'keys-list' }],
  [['keys', 'revoke', 'fh_1'], { command: 'keys-revoke', id: 'fh_1' }],
  [
    ['keys', 'add', 'Case system', 'check,rewrite', '--expires', '2027-04-01'],
    {
      command: 'keys-add',
      input: {
        name: 'Case system',
        scopes: ['check', 'rewrite'],
        expiresAt: '2027-04-01T00:00:00Z',
      },
    },
  ],
  [['keys', 'add', 'Case system', 'everything'], undefined],
  [['keys', 'add', 'Case system', 'check', '--calls-per-minute', 'many'], undefined],
  [['keys', 'add', 'Case system'], undefined],
  [['keys', 'revoke'], undefined],
  [['keys'], undefined],
  [['erase', 'everything'], undefined],
  [['erase'], undefined],
  [['backup'], undefined],
  [['backup', 'a', 'b'], undefined],
  [['retain', '--now'], undefined],
  [['verify', 'ab'], undefined],
  [['drop'], undefined],
  [[], undefined],
])('%j is read as %j', (words, command) => {
  expect(parseCommand(words)).toEqual(command)
})

describe.each(KINDS)('an operator of the store on %s', (kind) => {
  const used = useStore(kind)
  const vault = () => createVault(join(used.place.folder, 'keys'))
  const run = (...words: string[]) => {
    const command = parseCommand(words)
    if (!command) throw new Error('no such command')
    return runCommand({ store: used.store, vault: vault() }, command)
  }
  const entry = { actor: 'a', action: 'term.save', subject: 's' }

  test('backs it up and verifies the audit', async () => {
    const file = join(used.place.folder, 'all.gz')
    const backup = await run('backup', file)
    expect(backup).toMatchObject({ isDone: true, lines: [expect.stringContaining('rows are in')] })
    const again = await run('backup', file)
    expect(again).toMatchObject({
      isDone: false,
      lines: [expect.stringContaining('there already')],
    })
    const verified = await run('verify')
    expect(verified.lines[0]).toBe('The audit is whole: 1 rows.')
  })

  test('makes a key that is shown once, lists and revokes it', async () => {
    const made = await run('keys', 'add', 'Case system', 'check', '--calls-per-minute', '60')
    const [key = '', told = ''] = made.lines
    const id = idOfKey(key) ?? ''
    expect(told).toContain(id)
    const [listed = ''] = (await run('keys', 'list')).lines
    expect(listed).toMatch(/^fh_\w{10} {2}Case system {2}check {2}60 calls a minute/)
    const stored = await used.store.run((db) => findKey(db, id))
    expect(stored && isSameKey(key, stored)).toBe(true)
    expect(stored && isSameKey(`${key.slice(0, -1)}!`, stored)).toBe(false)
    expect(JSON.stringify(stored)).not.toContain(key.slice(id.length))
    expect((await run('keys', 'revoke', id)).isDone).toBe(true)
    expect((await run('keys', 'revoke', id)).isDone).toBe(false)
    expect(await used.store.run((db) => findKey(db, id))).toBeUndefined()
    expect((await run('keys', 'list')).lines[0]).toMatch(/revoked \d{4}-/)
    const actions = (await used.store.run((db) => readAudit(db, 2))).map(({ action }) => action)
    expect(actions).toEqual(['key.revoke', 'key.add'])
  })

  test('finds out that the whole audit was written anew, by a hash noted before', async () => {
    const row = await used.store.transact((tx) => appendAudit(tx, entry))
    await used.store.transact((tx) => appendAudit(tx, entry))
    expect((await run('verify', '--head', row.hash)).isDone).toBe(true)
    expect(await run('verify', '--head', 'f'.repeat(64))).toEqual({
      isDone: false,
      lines: ['The audit: no row has the hash that was noted.'],
    })
  })

  test('erases a batch once', async () => {
    vault().makeKey('b1')
    expect((await run('erase', 'batch', 'b1')).isDone).toBe(true)
    expect(vault().listKeys()).toEqual([])
    expect((await run('erase', 'batch', 'b1')).lines).toEqual(['There is no such batch.'])
  })

  test('is told why a round erases nothing', async () => {
    expect((await run('retain')).lines[0]).toMatch(/clock may have jumped/)
    expect((await run('retain')).lines[0]).toMatch(/^Erased: /)
  })
})

describe('a command while the service holds the embedded store', () => {
  const used = useStore('embedded')
  const command = (place: Place, ...words: string[]) =>
    spawnSync(process.execPath, ['server/store-command.ts', ...words], {
      env: { FAIRHAND_DATA: place.folder, FAIRHAND_KEYS: join(place.folder, 'keys') },
      encoding: 'utf8',
    })

  test('is done by the service, over a socket that only its owner may open', async () => {
    const { store, place } = used
    const folder = store.folder ?? ''
    const socket = await answerCommands(
      folder,
      (asked) => runCommand({ store, vault: createVault(join(place.folder, 'keys')) }, asked),
      () => {},
    )
    expect(statSync(socketOf(folder)).mode & 0o777).toBe(0o600)
    const answer = await askService(folder, { command: 'verify' })
    expect(answer).toMatchObject({ isDone: true })
    socket.close()
    expect(await askService(folder, { command: 'verify' })).toBeUndefined()
  })

  test('is refused where nobody answers for it', () => {
    const { status, stderr } = command(used.place, 'verify')
    expect(status).toBe(1)
    expect(stderr).toMatch(/in use by another process/)
  })
})

test('a command while nobody holds the embedded store opens it itself', async () => {
  const place = await makePlace('embedded')
  const file = join(place.folder, 'all.gz')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['server/store-command.ts', 'backup', file],
    { env: { FAIRHAND_DATA: place.folder }, encoding: 'utf8' },
  )
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/rows are in/)
  expect(existsSync(file)).toBe(true)
  expect(existsSync(join(place.folder, 'store.lock'))).toBe(false)
  place.remove()
})

test('a command that is none says what there is', () => {
  const { status, stderr } = spawnSync(process.execPath, ['server/store-command.ts', 'drop'], {
    env: {},
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^Usage: npm run store/)
})
