/** Reads a Word file as a note before and after: what was deleted belongs to the one, what was inserted to the other. */
import { openArchive } from './archive.ts'
import { readBody } from './body.ts'
import { readLists } from './lists.ts'
import { WordFileError } from './word-file-error.ts'
import { childOf, type Element, findAll, readXml } from './xml.ts'

export { type WordFault, WordFileError } from './word-file-error.ts'

export interface WordNote {
  /** As the note was before its tracked changes; where there are none, before and after are the same. */
  readonly before: string
  readonly after: string
  readonly isTracked: boolean
  /** What stood in the margin, and the words that it was about. */
  readonly comments: readonly { readonly text: string; readonly words: string }[]
}

/** Throws `WordFileError`, which says what to do. */
export function readWord(bytes: Uint8Array): WordNote {
  const archive = openArchive(bytes)
  const types = archive.read('[Content_Types].xml')
  if (types === undefined) throw new WordFileError('not-word')
  const hasMacros = archive.names.some((name) => /vba(?:Project|Data)/i.test(name))
  if (hasMacros || /macroEnabled|vbaProject/i.test(types)) throw new WordFileError('macros')
  const path = documentPath(types)
  const source = path === undefined ? undefined : archive.read(path)
  if (path === undefined || source === undefined) throw new WordFileError('not-word')
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const read = (name: string): Element | undefined => {
    const part = archive.read(`${folder}${name}`)
    return part === undefined ? undefined : readXml(part)
  }
  const body = findAll(readXml(source), 'w:body')[0]
  if (!body) throw new WordFileError('broken')
  const { before, after, isTracked, commented } = readBody(body, {
    lists: readLists(read('numbering.xml'), read('styles.xml')),
    footnotes: read('footnotes.xml'),
    endnotes: read('endnotes.xml'),
  })
  if (before.trim() === '' && after.trim() === '') throw new WordFileError('empty')
  const comments = findAll(read('comments.xml') ?? body, 'w:comment').map((comment) => ({
    text: findAll(comment, 'w:p').map(plainText).join('\n').trim(),
    words: (commented.get(comment.attributes['w:id'] ?? '') ?? '').trim(),
  }))
  return { before, after, isTracked, comments }
}

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** Where the words are: "word/document.xml" nearly always. */
function documentPath(types: string): string | undefined {
  const root = childOf(readXml(types), 'Types')
  const main =
    root && findAll(root, 'Override').find(({ attributes }) => attributes.ContentType === MAIN)
  return main?.attributes.PartName?.replace(/^\//, '')
}

const plainText = (paragraph: Element): string =>
  findAll(paragraph, 'w:t')
    .flatMap(({ children }) => children.filter((child) => typeof child === 'string'))
    .join('')
