/** Reads the file of a note: plain text or Word. Nothing of it is kept. */
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { MAX_NOTE_LENGTH } from '../contract.ts'

/** A file that cannot be read as a note; the message says why, and shows nothing of it. */
export class NoteFileError extends Error {
  override readonly name = 'NoteFileError'
}

/** The text of a note: of a file, or of the input where the file is `-`. Throws `NoteFileError`. */
export async function readNoteFile(
  file: string,
  readInput: () => Promise<Buffer>,
): Promise<string> {
  const bytes = file === '-' ? await readInput() : await readBytes(file)
  const text = isZip(bytes) ? await readWord(bytes, file) : readText(bytes, file)
  if (text.length > MAX_NOTE_LENGTH) {
    throw new NoteFileError(
      `${file}: this note is too long: ${grouped(text.length)} characters, of at most ${grouped(MAX_NOTE_LENGTH)}. Check it in parts.`,
    )
  }
  return text
}

const grouped = (count: number): string => count.toLocaleString('en-GB')

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'this is a folder'
          : `it cannot be read (${code})`
    throw new NoteFileError(`${file}: ${why}.`)
  }
}

const isZip = (bytes: Buffer): boolean =>
  bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004'

/** The words of a Word file, a line for each paragraph. */
async function readWord(bytes: Buffer, file: string): Promise<string> {
  const { default: mammoth } = await import('mammoth')
  try {
    const { value } = await mammoth.extractRawText({ buffer: bytes })
    return value.replaceAll('\n\n', '\n').trimEnd()
  } catch {
    throw new NoteFileError(`${file}: it could not be read as a Word file (.docx).`)
  }
}

function readText(bytes: Buffer, file: string): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  if (isUtf16) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes.includes(0) || ['.doc', '.docx', '.pdf', '.odt', '.rtf'].includes(extname(file))) {
    throw new NoteFileError(
      `${file}: this is neither plain text nor a Word file (.docx). Save it as one of these first.`,
    )
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
