/** The parts of a Word file, with care: what it says of itself is checked, and checked again while inflating. */
import { inflateRawSync } from 'node:zlib'
import { WordFileError } from './word-file-error.ts'

/** The largest file that is read, in bytes. */
export const MAX_WORD_BYTES = 10 * 1_048_576
/** The most that all parts together may come to. */
const MAX_INFLATED = 100 * 1_048_576
/** The most that one part that is read may come to. */
const MAX_PART = 6 * 1_048_576
/** No text packs tighter than this; small parts may. */
const MAX_RATIO = 150
const SMALL = 1_048_576
const MAX_PARTS = 3_000

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

export interface Archive {
  readonly names: readonly string[]
  /** A part as text; undefined where there is none. Throws `WordFileError`. */
  readonly read: (name: string) => string | undefined
}

/** Reads the directory of a file that should be one of Word's. Throws `WordFileError`. */
export function openArchive(bytes: Uint8Array): Archive {
  if (bytes.byteLength > MAX_WORD_BYTES) throw new WordFileError('too-large')
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.subarray(0, 8).equals(OLE)) {
    const isLocked = file.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new WordFileError(isLocked ? 'encrypted' : 'old-word')
  }
  const entries = readDirectory(file)
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  if (total > MAX_INFLATED || entries.some(isBomb)) throw new WordFileError('bomb')
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  let inflated = 0
  return {
    names: [...byName.keys()],
    read(name) {
      const entry = byName.get(name)
      if (!entry) return undefined
      if (entry.size > MAX_PART) throw new WordFileError('bomb')
      const part = inflate(file, entry)
      inflated += part.length
      if (inflated > MAX_INFLATED) throw new WordFileError('bomb')
      return part.toString('utf8').replace(/^\uFEFF/, '')
    },
  }
}

const isBomb = ({ packed, size }: Entry): boolean => size > SMALL && size > packed * MAX_RATIO

function readDirectory(file: Buffer): Entry[] {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end === -1 || end + 22 > file.length || file.readUInt32LE(end) !== END) {
    throw new WordFileError('not-word')
  }
  const count = file.readUInt16LE(end + 10)
  if (count > MAX_PARTS) throw new WordFileError('bomb')
  let at = file.readUInt32LE(end + 16)
  const entries: Entry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY) throw new WordFileError('broken')
    const length = file.readUInt16LE(at + 28)
    if ((file.readUInt16LE(at + 8) & 1) === 1) throw new WordFileError('encrypted')
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + length),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    })
    at += 46 + length + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

/** No more than the part says that it is: a part that says less than it holds is refused. */
function inflate(file: Buffer, { method, packed, size, offset }: Entry): Buffer {
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== LOCAL)
    throw new WordFileError('broken')
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
  const data = file.subarray(start, start + packed)
  if (method === 0) return data
  if (method !== 8) throw new WordFileError('broken')
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) })
  } catch (error) {
    const isTooLong = error instanceof RangeError
    throw new WordFileError(isTooLong ? 'bomb' : 'broken')
  }
}
