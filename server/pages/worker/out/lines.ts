/** The blocks of a note in order, each with the list that it stands in. */
import type { Editor } from '@tiptap/core'

/** The note in the editor, or a part of it. */
export type NoteNode = Editor['state']['doc']

export interface Line {
  readonly block: NoteNode
  readonly list?: ListPlace
}

export interface ListPlace {
  /** How deep, from 0. */
  readonly level: number
  /** Which numbered list of the note, from 0; none for bullets. */
  readonly number?: number
  /** The number that the list begins with. */
  readonly start: number
  /** Whether the line begins its item: only then has it a bullet or a number. */
  readonly isFirst: boolean
}

export function linesOf(note: NoteNode): Line[] {
  const lines: Line[] = []
  let numbered = 0
  function read(
    parent: NoteNode,
    level: number,
    place?: Omit<ListPlace, 'isFirst' | 'level'>,
  ): void {
    parent.forEach((child, _, index) => {
      if (child.isTextblock) {
        const isFirst = index === 0
        lines.push({ block: child, ...(place ? { list: { ...place, level, isFirst } } : {}) })
      } else if (child.type.name === 'orderedList') {
        read(child, level + 1, { number: numbered++, start: Number(child.attrs.start ?? 1) })
      } else if (child.type.name === 'bulletList') read(child, level + 1, { start: 1 })
      else read(child, level, place)
    })
  }
  read(note, -1)
  return lines
}
