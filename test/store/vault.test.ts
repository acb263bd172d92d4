import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { eq, sql } from 'drizzle-orm'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { backUp } from '../../server/store/backup.ts'
import { eraseBatch } from '../../server/store/erase.ts'
import { batches, batchNotes } from '../../server/store/schema.ts'
import { createVault } from '../../server/store/vault.ts'
import { KINDS, useStore } from './stores.ts'

const CANARY = 'Wrenfield heron on the tow-path at dusk'

/** A database at work takes files away meanwhile. */
function readWhatIsThere(file: string): Buffer[] {
  try {
    return statSync(file).isFile() ? [readFileSync(file)] : []
  } catch {
    return []
  }
}

const flipLast = (sealed: Uint8Array) => sealed.with(-1, (sealed.at(-1) ?? 0) ^ 1)

describe.each(KINDS)('a note that a batch on %s holds for a while', (kind) => {
  const used = useStore(kind)
  const id = `batch-${crypto.randomUUID()}`
  const vault = () => createVault(join(used.place.folder, 'keys'))

  /** Every byte that the database has on disk, logs and all. */
  function search(...needles: readonly (string | Buffer)[]): number[] {
    const folder =
      kind === 'embedded' ? join(used.place.folder, 'store') : join(inject('postgres'), 'data')
    const bytes = globSync(join(folder, '**/*')).flatMap(readWhatIsThere)
    return needles.map((needle) => bytes.filter((one) => one.includes(needle)).length)
  }

  test('is nowhere on disk to be read, neither in tables nor logs nor a backup', async () => {
    vault().makeKey(id)
    const key = readFileSync(join(used.place.folder, 'keys', `${id}.key`))
    await used.store.transact(async (tx) => {
      const expiresAt = new Date(Date.now() + 86_400_000)
      const batch = { id, status: 'waiting', options: {}, createdBy: 'key-1', expiresAt }
      await tx.insert(batches).values(batch)
      for (let position = 0; position < 50; position++) {
        const sealed = vault().seal(id, `${position}`, `${position}: ${CANARY}`)
        await tx.insert(batchNotes).values({ batchId: id, position, status: 'waiting', sealed })
      }
    })
    await used.store.run((db) => db.execute(sql`checkpoint`))
    const backup = join(used.place.folder, 'backup.gz')
    await backUp(used.store, backup, 'operator')
    const [note] = await used.store.run((db) =>
      db.select().from(batchNotes).where(eq(batchNotes.position, 7)),
    )
    expect(vault().open(id, '7', note?.sealed ?? Buffer.of())).toBe(`7: ${CANARY}`)

    const [batch, text, keyBytes, keyHex] = search(id, CANARY, key, key.toString('hex'))
    expect(batch).toBeGreaterThan(0)
    expect({ text, keyBytes, keyHex }).toEqual({ text: 0, keyBytes: 0, keyHex: 0 })
    const copy = gunzipSync(readFileSync(backup))
    expect(copy.includes(id)).toBe(true)
    const inBackup = [CANARY, key, key.toString('hex'), key.toString('base64')]
    expect(inBackup.filter((needle) => copy.includes(needle))).toEqual([])
  }, 60_000)

  test('is gone for good with its key, though the disk may still hold what was sealed', async () => {
    const [note] = await used.store.run((db) => db.select().from(batchNotes).limit(1))
    const key = readFileSync(join(used.place.folder, 'keys', `${id}.key`))
    expect(await eraseBatch(used.store, vault(), id, 'operator')).toBe(true)
    expect(await used.store.run((db) => db.select().from(batchNotes))).toEqual([])
    expect(() => vault().open(id, '0', note?.sealed ?? Buffer.of())).toThrow('The key is gone.')
    const files = globSync(join(used.place.folder, 'keys', '*'))
    expect(files.filter((file) => readFileSync(file).includes(key))).toEqual([])
    expect(search(CANARY, key)).toEqual([0, 0])
    expect(await eraseBatch(used.store, vault(), id, 'operator')).toBe(false)
  }, 60_000)
})

describe('the vault', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fairhand-'))
  const keys = join(folder, 'keys')
  const vault = () => createVault(keys)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('keeps each key in a file that only its owner may read', () => {
    vault().makeKey('one')
    expect(statSync(keys).mode & 0o777).toBe(0o700)
    expect(statSync(join(keys, 'one.key')).mode & 0o777).toBe(0o600)
    expect(vault().listKeys()).toEqual(['one'])
    const key = readFileSync(join(keys, 'one.key'))
    expect(() => vault().makeKey('one')).toThrow('Somebody else has changed this')
    expect(readFileSync(join(keys, 'one.key'))).toEqual(key)
  })

  test('on a disk that is full says so, keeps no half key, and erases all the same', () => {
    const full = createVault(keys, (file, data, options) => {
      writeFileSync(file, (data as Buffer).subarray(0, 9), options)
      throw Object.assign(new Error(`ENOSPC: ${String(file)}`), { code: 'ENOSPC' })
    })
    expect(() => full.makeKey('none')).toThrow('The store has no room left on its disk.')
    expect(vault().listKeys()).toEqual(['one'])
    vault().makeKey('erased')
    expect(full.deleteKey('erased')).toBe(true)
    expect(vault().listKeys()).toEqual(['one'])
  })

  test.each([
    ['another place in the batch', 'one', '2', (sealed: Uint8Array) => sealed],
    ['another key', 'two', '1', (sealed: Uint8Array) => sealed],
    ['a byte that was changed', 'one', '1', flipLast],
    ['a tail cut off', 'one', '1', (sealed: Uint8Array) => sealed.slice(0, 20)],
    ['nothing', 'one', '1', () => Uint8Array.of()],
  ])('opens nothing sealed for %s, and does not say what it was', (_, id, name, change) => {
    if (!vault().listKeys().includes('two')) vault().makeKey('two')
    const sealed = vault().seal('one', '1', `${CANARY}\u0001`)
    expect(vault().open('one', '1', sealed)).toBe(`${CANARY}\u0001`)
    expect(() => vault().open(id, name, change(sealed))).toThrow('not sealed under this key')
  })

  test('seals the same text differently each time', () => {
    const seal = () => Buffer.from(vault().seal('one', '1', CANARY)).toString('hex')
    expect(seal()).not.toBe(seal())
  })

  test.each(['../one', '', 'a/b', 'a\0b'])('has no key called %j', (id) => {
    expect(() => vault().seal(id, '1', CANARY)).toThrow('The key is gone.')
    expect(() => vault().makeKey(id)).toThrow()
  })
})
