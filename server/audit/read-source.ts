/** Everything that an audit reads: a folder with all that is below it, or one file. */
import { createHash } from 'node:crypto'
import { readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, extname, join, relative, sep } from 'node:path'
import { NoteFileError, readNoteFile } from '../command/read-note-file.ts'
import { type Found, toFound } from './found.ts'
import { readRows } from './read-rows.ts'

/** What was named is not there, or cannot be read. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
}

export interface Source {
  /** The last part of its path, for people. */
  readonly name: string
  /** Hashes of where it is and of which files are there, so that a stopped audit is found again. */
  readonly id: string
  readonly contents: string
  /** Every note, and whatever cannot be read as one: nothing is passed over in silence. */
  readonly read: () => AsyncGenerator<Found>
}

const TABLES = ['.csv', '.xlsx']
const NOTES = ['.txt', '.docx']

/** Throws `SourceError`. */
export function openSource(path: string): Source {
  const root = tryTo(() => realpathSync(path))
  const isFolder = statSync(root).isDirectory()
  const files = isFolder ? filesIn(root) : [root]
  const placeOf = (file: string) => (isFolder ? relative(root, file) : basename(file))
  const listing = files.map((file) => {
    const { size, mtimeMs } = statSync(file)
    return [placeOf(file), size, mtimeMs]
  })
  return {
    name: basename(root),
    id: hash(root),
    contents: hash(JSON.stringify(listing)),
    async *read() {
      for (const file of files) yield* readFound(file, placeOf(file))
    },
  }
}

async function* readFound(file: string, place: string): AsyncGenerator<Found> {
  const kind = extname(file).toLowerCase()
  if (TABLES.includes(kind)) yield* readRows(file, place)
  else if (NOTES.includes(kind) && !basename(file).startsWith('~$')) {
    yield await readOne(file, place)
  } else {
    const why = 'not a .txt, .docx, .csv or .xlsx file'
    yield { place, code: 'not-a-note', why }
  }
}

/** A file is a note. The folder it lies in, where there is one, is its team. */
async function readOne(file: string, place: string): Promise<Found> {
  const [team, ...rest] = place.split(sep)
  try {
    const text = await readNoteFile(file, () => Promise.reject(new Error('no input')))
    return toFound(place, text, {
      team: rest.length > 0 ? team : undefined,
      date: basename(place),
    })
  } catch (error) {
    if (!(error instanceof NoteFileError)) throw error
    const why = error.message.replace(`${file}: `, '').replace(/\.$/, '')
    return { place, code: 'unreadable', why }
  }
}

const filesIn = (root: string): string[] =>
  tryTo(() => readdirSync(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

function tryTo<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new SourceError(
      code === 'ENOENT' ? 'There is no such folder or file.' : `It cannot be read (${code}).`,
    )
  }
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)
