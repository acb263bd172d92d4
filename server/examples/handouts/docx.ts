/** A handout as a Word file: real headings, comments beside their words, tracked changes.  */
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { createDrawing } from './docx-blocks.ts'
import type { Handout } from './handout.ts'

const FONT = 'Arial'
const INK = '1C1B1A'
export async function renderDocx(handout: Handout): Promise<Uint8Array> {
  const drawing = createDrawing(handout)
  const children = handout.blocks.flatMap((block, at) =>
    drawing.draw(block, handout.blocks[at - 1]?.kind === 'page'),
  )
  const document = new Document({
    title: handout.title,
    creator: handout.author,
    description: 'A worked example. Fictional.',
    comments: { children: drawing.comments },
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 22, color: INK, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 120, line: 290 } },
        },
        heading1: {
          run: { font: FONT, size: 36, bold: true, color: INK },
          paragraph: { spacing: { before: 120, after: 160 } },
        },
        heading2: {
          run: { font: FONT, size: 27, bold: true, color: INK },
          paragraph: { spacing: { before: 320, after: 120 } },
        },
        heading3: {
          run: { font: FONT, size: 23, bold: true, color: INK },
          paragraph: { spacing: { before: 240, after: 80 } },
        },
      },
    },
    numbering: { config: drawing.numberings() },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1_134, bottom: 1_134, left: 1_134, right: 1_134 },
          },
        },
        footers: { default: new Footer({ children: [footer(handout.title)] }) },
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const footer = (title: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({
        size: 18,
        children: [`${title} · page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
      }),
    ],
  })
