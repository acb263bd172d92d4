/** The note as a Word file, made in the browser. Loaded when a worker asks for it, and not before. */
import {
  Document,
  HeadingLevel,
  type INumberingOptions,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import type { Fact } from './facts.ts'
import { type Line, linesOf, type NoteNode } from './lines.ts'
import { runsOf } from './runs.ts'

export interface WordNote {
  readonly title: string
  readonly author: string
  readonly facts: readonly Fact[]
  readonly note: NoteNode
}

const HEADINGS = { 3: HeadingLevel.HEADING_1, 4: HeadingLevel.HEADING_2 } as const
const BULLET = 'bullets'
const DEPTH = 6

export function makeWordFile({ title, author, facts, note }: WordNote): Promise<Blob> {
  const lines = linesOf(note)
  const file = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: 'en-GB' } } },
        title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading1: heading(28),
        heading2: heading(24),
      },
    },
    numbering: numberingFor(lines),
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          ...facts.map(toFactLine),
          ...(facts.length > 0 ? [new Paragraph({})] : []),
          ...lines.map(toParagraph),
        ],
      },
    ],
  })
  return Packer.toBlob(file)
}

const heading = (size: number) => ({
  run: { size, bold: true, color: '000000' },
  paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
})

const toFactLine = ([label, value]: Fact): Paragraph =>
  new Paragraph({ children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(value)] })

function toParagraph({ block, list }: Line): Paragraph {
  const children = runsOf(block)
  const spacing = { after: list ? 60 : 160 }
  if (block.type.name === 'heading') {
    return new Paragraph({ children, heading: block.attrs.level === 4 ? HEADINGS[4] : HEADINGS[3] })
  }
  if (!list) return new Paragraph({ children, spacing })
  const level = Math.min(list.level, DEPTH - 1)
  if (!list.isFirst) return new Paragraph({ children, spacing, indent: indentOf(level) })
  const reference = list.number === undefined ? BULLET : numbersOf(list.number)
  return new Paragraph({ children, spacing, numbering: { reference, level } })
}

const indentOf = (level: number) => ({ left: 720 * (level + 1), hanging: 0 })
const numbersOf = (list: number): string => `numbers-${list}`

/** One style for all bullets; for each numbered list one of its own, so that it begins anew. */
function numberingFor(lines: readonly Line[]): INumberingOptions {
  const starts = new Map<number, number>()
  for (const { list } of lines) {
    if (list?.number !== undefined) starts.set(list.number, list.start)
  }
  const levels = (
    of: (level: number) => { format: 'bullet' | 'decimal'; text: string; start?: number },
  ) =>
    Array.from({ length: DEPTH }, (_, level) => {
      const { format, ...rest } = of(level)
      return {
        ...rest,
        level,
        format: LevelFormat[format === 'bullet' ? 'BULLET' : 'DECIMAL'],
        style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
      }
    })
  return {
    config: [
      { reference: BULLET, levels: levels(() => ({ format: 'bullet', text: '•' })) },
      ...[...starts].map(([list, start]) => ({
        reference: numbersOf(list),
        levels: levels((level) => ({ format: 'decimal', text: `%${level + 1}.`, start })),
      })),
    ],
  }
}
