/**
 * What must hold a note for a while is sealed with AES-256-GCM under a key of its own. Keys lie in a
 * folder outside the database and outside its backups: deleting a key is the erasure of all that it
 * sealed, also in write-ahead logs and in backups.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StoreError, toStoreError } from './store-error.ts'

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const ID = /^[A-Za-z0-9-]{1,64}$/

/** The key is gone, or what was sealed is not what is there now. It says nothing of either. */
export class VaultError extends Error {
  override readonly name = 'VaultError'
  readonly code: 'no-key' | 'not-sealed-here'
  constructor(code: 'no-key' | 'not-sealed-here') {
    super(code === 'no-key' ? 'The key is gone.' : 'This was not sealed under this key and name.')
    this.code = code
  }
}

export interface Vault {
  /** Makes a key for a batch; its id names it from then on. Throws `StoreError`, also where there is one. */
  readonly makeKey: (id: string) => void
  /** Seals a text under a key. `name` (its place in the batch) must be the same to open it. */
  readonly seal: (id: string, name: string, text: string) => Uint8Array
  /** Throws `VaultError`. */
  readonly open: (id: string, name: string, sealed: Uint8Array) => string
  /** Erases all that was sealed under a key. True where there was one. */
  readonly deleteKey: (id: string) => boolean
  readonly listKeys: () => readonly string[]
}

/** A vault whose keys lie in a folder, which only the service's own account may read. */
export function createVault(folder: string, write = writeFileSync): Vault {
  const fileOf = (id: string): string => {
    if (!ID.test(id)) throw new VaultError('no-key')
    return join(folder, `${id}.key`)
  }
  const readKey = (id: string): Buffer => {
    try {
      const key = readFileSync(fileOf(id))
      if (key.length === KEY_BYTES) return key
    } catch {
      // a key that cannot be read is a key that is gone
    }
    throw new VaultError('no-key')
  }
  return {
    makeKey(id) {
      const file = fileOf(id)
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        chmodSync(folder, 0o700)
        write(file, randomBytes(KEY_BYTES), { flag: 'wx', mode: 0o600, flush: true })
      } catch (error) {
        // another's is left alone
        if (isThere(error)) throw new StoreError('conflict')
        // half a key opens nothing
        rmSync(file, { force: true })
        throw toStoreError(error)
      }
    },
    seal(id, name, text) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', readKey(id), nonce)
      cipher.setAAD(Buffer.from(`${id}/${name}`))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    open(id, name, sealed) {
      const bytes = Buffer.from(sealed)
      const key = readKey(id)
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
          authTagLength: TAG_BYTES,
        })
        decipher.setAAD(Buffer.from(`${id}/${name}`))
        decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
        const body = bytes.subarray(NONCE_BYTES + TAG_BYTES)
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
      } catch {
        throw new VaultError('not-sealed-here')
      }
    },
    deleteKey(id) {
      // whoever asks to erase may name anything
      if (!ID.test(id)) return false
      const file = fileOf(id)
      const has = listKeys(folder).includes(id)
      // written over first, for what a plain file system keeps of a file that was removed
      try {
        if (has) write(file, randomBytes(KEY_BYTES), { flag: 'r+', flush: true })
      } catch {
        // a disk that is full keeps nobody from erasing
      }
      rmSync(file, { force: true })
      return has
    },
    listKeys: () => listKeys(folder),
  }
}

function listKeys(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.key'))
      .map((name) => name.slice(0, -'.key'.length))
      .sort()
  } catch {
    return []
  }
}

const isThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST'
