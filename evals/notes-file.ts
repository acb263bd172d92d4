/**
 * Reads a file of labelled notes, `notes.txt`. What stands above the first note is for its readers.
 *
 *     === n001 | Home visit | newcastle | to the child
 *     child: Jordan Ellis (he/him); Jordan, JE
 *     people: Lisa Ellis, mum; Mrs Gill, teacher
 *
 *     [[Statutory visit|jargon]] on 3 May. …
 */
import { readLabels } from './author.ts'
import { readChild, readPeople } from './cast-lines.ts'
import { Case } from './set.ts'

export interface NotesFile {
  readonly cases: readonly Case[]
  /** Each with the line of the note that it is about. */
  readonly faults: readonly string[]
}

const NOTE = /^=== (.*)\n(?:child: (.*)\n)?(?:people: (.*)\n)?/

export function readNotesFile(source: string): NotesFile {
  const cases: Case[] = []
  const faults: string[] = []
  const [preface = '', ...notes] = source.replaceAll('\r\n', '\n').split(/^(?==== )/m)
  let line = preface.split('\n').length
  if (preface.startsWith('=== ')) {
    notes.unshift(preface)
    line = 1
  }
  for (const note of notes) {
    const { fields, problems } = readNote(note)
    const one = Case.safeParse(fields)
    problems.push(
      ...(one.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
    )
    if (one.success) cases.push(one.data)
    faults.push(...problems.map((problem) => `line ${line}: ${problem}`))
    line += note.split('\n').length - 1
  }
  if (notes.length === 0) faults.push('line 1: no note in it; a note starts with "=== "')
  return { cases, faults }
}

function readNote(note: string): { fields: unknown; problems: string[] } {
  const head = NOTE.exec(note)
  const [id, title, profile, address] = (head?.[1] ?? '').split('|').map((part) => part.trim())
  const { text, labels, faults } = readLabels(note.slice(head?.[0].length).trim())
  const problems = [...faults]
  if (address !== 'to the child' && address !== 'about the child') {
    problems.push('the head must end in "to the child" or "about the child"')
  }
  const addressChild = address === 'to the child'
  const child = readChild(head?.[2])
  const people = readPeople(head?.[3])
  return {
    fields: { id, title, profile, addressChild, ...child, ...people, text, labels },
    problems,
  }
}
