/** Draws the blocks of a handout as paragraphs and tables of Word. */
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  HeadingLevel,
  HeightRule,
  type ICommentOptions,
  InsertedTextRun,
  InternalHyperlink,
  LevelFormat,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx'
import { type Block, type Handout, type Lines, labelOf, type Pattern, type Run } from './handout.ts'

const UNDERLINES: Readonly<Record<Pattern, (typeof UnderlineType)[keyof typeof UnderlineType]>> = {
  plain: UnderlineType.SINGLE,
  double: UnderlineType.DOUBLE,
  dotted: UnderlineType.DOTTED,
  dashed: UnderlineType.DASH,
  wavy: UnderlineType.WAVE,
  thick: UnderlineType.THICK,
  'dot-dash': UnderlineType.DOTDASH,
}
const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }
const LINE = { style: BorderStyle.SINGLE, size: 6, color: '6B6762', space: 6 }
const BOX = { top: LINE, bottom: LINE, left: LINE, right: LINE }
/** The width of the page between its margins, in twentieths of a point. */
const WIDTH = 9_638

/** Keeps count of comments, changes and lists while blocks are drawn in order. */
export function createDrawing({ author, day }: Handout) {
  const comments: ICommentOptions[] = []
  const date = `${day}T09:00:00Z`
  let changes = 0
  let lists = 0

  function drawRun(run: Run): ParagraphChild[] {
    const { text, isStrong = false, mark, change, comment, target } = run
    if (change) {
      const options = { text, id: ++changes, author, date }
      return [change === 'inserted' ? new InsertedTextRun(options) : new DeletedTextRun(options)]
    }
    if (target !== undefined) {
      const words = new TextRun({ text, underline: { type: UnderlineType.SINGLE } })
      return [new InternalHyperlink({ anchor: target, children: [words] })]
    }
    if (!mark) return [new TextRun({ text, bold: isStrong })]
    const words = [
      new TextRun({ text, underline: { type: UNDERLINES[mark.pattern ?? 'plain'] } }),
      new TextRun({ text: ` ${labelOf(mark)}`, superScript: true, bold: true }),
    ]
    if (!comment) return words
    const id = comments.length
    comments.push({
      id,
      author,
      date: new Date(date),
      children: comment.map((line) => new Paragraph({ children: [new TextRun(line)] })),
    })
    return [
      new CommentRangeStart(id),
      ...words,
      new CommentRangeEnd(id),
      new TextRun({ children: [new CommentReference(id)] }),
    ]
  }

  const drawRuns = (runs: readonly Run[]) => runs.flatMap(drawRun)
  const drawLines = (lines: Lines) =>
    lines.map(
      (runs) => new Paragraph({ spacing: { after: 60, line: 260 }, children: drawRuns(runs) }),
    )

  function drawTable({ columns, rows, room = 0 }: Extract<Block, { kind: 'table' }>): Table {
    const widths = columns.map(({ share }) => Math.round(share * WIDTH))
    const cell = (children: Paragraph[], at: number, isHead: boolean) =>
      new TableCell({
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        margins: { top: 70, bottom: 50, left: 100, right: 100 },
        ...(isHead ? { shading: { fill: 'F1F0EE' } } : {}),
        children: children.length > 0 ? children : [new Paragraph('')],
      })
    const head = columns.map(({ head: words }, at) =>
      cell(drawLines([[{ text: words, isStrong: true }]]), at, true),
    )
    const body = rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          height: { value: room * 260, rule: HeightRule.ATLEAST },
          children: cells.map((lines, at) => cell(drawLines(lines), at, false)),
        }),
    )
    return new Table({
      columnWidths: widths,
      width: { size: WIDTH, type: WidthType.DXA },
      rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...body],
    })
  }

  function draw(block: Block, pageBreakBefore: boolean): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'heading': {
        const words = new TextRun(block.text)
        const children =
          block.id === undefined ? [words] : [new Bookmark({ id: block.id, children: [words] })]
        return [
          new Paragraph({
            heading: HEADINGS[block.level],
            pageBreakBefore,
            keepNext: true,
            children,
          }),
        ]
      }
      case 'paragraph':
        return [
          new Paragraph({
            ...(block.isNotice
              ? { border: { left: { ...LINE, size: 24 } }, indent: { left: 160 } }
              : {}),
            children: drawRuns(block.runs),
          }),
        ]
      case 'list': {
        const reference = block.isNumbered ? `list-${lists++}` : 'bullets'
        return block.items.map(
          (runs) => new Paragraph({ numbering: { reference, level: 0 }, children: drawRuns(runs) }),
        )
      }
      case 'note':
        return [
          new Paragraph({
            border: BOX,
            keepNext: true,
            indent: { left: 120, right: 120 },
            children: [new TextRun({ text: block.label, bold: true, size: 19 })],
          }),
          ...block.lines
            .filter((runs) => runs.length > 0)
            .map(
              (runs) =>
                new Paragraph({
                  border: BOX,
                  indent: { left: 120, right: 120 },
                  children: drawRuns(runs),
                }),
            ),
        ]
      case 'table':
        return [drawTable(block), new Paragraph('')]
      case 'writing':
        return Array.from(
          { length: block.lines },
          () =>
            new Paragraph({
              spacing: { before: 240 },
              border: { bottom: LINE, between: LINE },
              children: [],
            }),
        )
      case 'page':
        return []
    }
  }

  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 425, hanging: 425 } } },
  })
  const numberings = () => [
    { reference: 'bullets', levels: [level(LevelFormat.BULLET, '•')] },
    ...Array.from({ length: lists }, (_, at) => ({
      reference: `list-${at}`,
      levels: [level(LevelFormat.DECIMAL, '%1.')],
    })),
  ]
  return { draw, comments, numberings }
}
