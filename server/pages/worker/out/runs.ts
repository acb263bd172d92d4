/** The words of a block as Word takes them: stretches of one look, and line breaks. */
import { TextRun } from 'docx'
import { hexOf, isColourName } from '../../../../plugin/colours/palette.ts'
import type { NoteNode } from './lines.ts'

export function runsOf(block: NoteNode): TextRun[] {
  const runs: TextRun[] = []
  block.forEach((child) => {
    if (child.type.name === 'hardBreak') runs.push(new TextRun({ break: 1 }))
    else if (child.text) runs.push(new TextRun({ text: child.text, ...lookOf(child.marks) }))
  })
  return runs
}

function lookOf(marks: NoteNode['marks']) {
  const has = (name: string) => marks.some(({ type }) => type.name === name)
  const colour = marks.find(({ type }) => type.name === 'recordingColour')?.attrs.colour
  return {
    // What is not set is left to the style: a heading is bold.
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italics: true } : {}),
    ...(has('underline') ? { underline: {} } : {}),
    ...(isColourName(colour) ? { color: hexOf(colour).slice(1) } : {}),
  }
}
