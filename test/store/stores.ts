/** Fresh stores of both kinds, so that the same tests run on each. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { openStore, type Store, type StoreOptions } from '../../server/store/store.ts'

export const KINDS = ['embedded', 'postgres'] as const
export type Kind = (typeof KINDS)[number]

/** The URL of a store that nobody has used, and a folder for what lies beside it. */
export interface Place {
  readonly url: string
  readonly folder: string
  readonly remove: () => void
}

export async function makePlace(kind: Kind): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'fairhand-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  if (kind === 'embedded') {
    cpSync(inject('emptyEmbedded'), join(folder, 'store'), { recursive: true })
    return { url: `pglite:${join(folder, 'store')}`, folder, remove }
  }
  const name = `f${crypto.randomUUID().replaceAll('-', '')}`
  await asOwner('postgres', (client) => client.query(`create database ${name}`))
  return { url: urlOf(name), folder, remove }
}

/** A fresh store for the tests of one `describe`; migrated once they run. */
export function useStore(kind: Kind, options: StoreOptions = {}) {
  const used: { store?: Store; place?: Place } = {}
  beforeAll(async () => {
    used.place = await makePlace(kind)
    used.store = openStore(used.place.url, options)
    await used.store.connect()
  }, 60_000)
  afterAll(async () => {
    await used.store?.close()
    used.place?.remove()
  })
  const need = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('Only within a test.')
    return value
  }
  return {
    get store() {
      return need(used.store)
    },
    get place() {
      return need(used.place)
    },
  }
}

/** A connection of its own to a database of the cluster. */
export async function asOwner<T>(name: string, work: (client: pg.Client) => Promise<T>) {
  const client = new pg.Client({ connectionString: urlOf(name) })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const urlOf = (name: string): string =>
  `postgres://fairhand@localhost/${name}?host=${encodeURIComponent(inject('postgres'))}`
