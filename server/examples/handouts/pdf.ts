/** A handout as a tagged PDF: headings, lists and tables are told apart for screen readers. The only importer of pdfkit. */
import { readFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'
import type { Block, Handout } from './handout.ts'
import { drawList, drawNote, drawTable } from './pdf-blocks.ts'
import {
  artifact,
  BOTTOM,
  createPage,
  drawRuns,
  MARGIN,
  type Page,
  RULE,
  WIDTH,
} from './pdf-page.ts'

const HEADINGS = {
  1: { size: 20, above: 4, below: 8 },
  2: { size: 14, above: 16, below: 5 },
  3: { size: 11.5, above: 10, below: 3 },
}

const font = (name: string): Buffer =>
  readFileSync(
    new URL(import.meta.resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${name}.ttf`)),
  )
/** The letters come with the file, as tagged PDF asks; they are read once. */
function loadFonts(): Fonts {
  fonts ??= {
    regular: font('400Regular/AtkinsonHyperlegibleNext_400Regular'),
    bold: font('700Bold/AtkinsonHyperlegibleNext_700Bold'),
  }
  return fonts
}
let fonts: Fonts | undefined

interface Fonts {
  readonly regular: Buffer
  readonly bold: Buffer
}

type Structure = PDFKit.PDFStructureElement

export async function renderPdf(handout: Handout): Promise<Uint8Array> {
  const { regular, bold } = loadFonts()
  const options: PDFKit.PDFDocumentOptions = {
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: handout.title,
      Author: handout.author,
      Creator: 'Fairhand',
      CreationDate: new Date(`${handout.day}T09:00:00Z`),
    },
  }
  // its types know the subsets for archives alone
  const doc = new PDFDocument(Object.assign(options, { subset: 'PDF/UA' }))
  const chunks: Buffer[] = []
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject))
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  doc.registerFont('regular', regular)
  doc.registerFont('bold', bold)
  const root = doc.struct('Document')
  doc.addStructure(root)
  const page = createPage(doc, handout.title)
  page.turn()
  for (const block of handout.blocks) drawBlock(page, root, block)
  root.end()
  doc.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

function drawBlock(page: Page, root: Structure, block: Block): void {
  const place = { x: MARGIN, width: WIDTH, size: 10.5 }
  switch (block.kind) {
    case 'page':
      if (!page.isFresh()) page.turn()
      return
    case 'heading': {
      const { size, above, below } = HEADINGS[block.level]
      if (!page.isFresh()) page.y += above
      page.ensure(block.level === 1 ? 60 : 120)
      if (block.id !== undefined) page.doc.addNamedDestination(block.id, 'XYZ', 0, page.y, 0)
      page.doc.outline.addItem(block.text)
      drawRuns(page, root, `H${block.level}`, [{ text: block.text, isStrong: true }], {
        ...place,
        size,
      })
      page.y += below
      return
    }
    case 'paragraph': {
      const top = page.y
      const x = block.isNotice ? MARGIN + 12 : MARGIN
      drawRuns(page, root, 'P', block.runs, { ...place, x, width: WIDTH - (x - MARGIN) })
      if (block.isNotice && page.y > top) {
        artifact(page.doc, () => page.doc.rect(MARGIN, top, 3, page.y - top).fill('#1c4f7c'))
      }
      page.y += 6
      return
    }
    case 'list':
      drawList(page, root, block.items, block.isNumbered ?? false, place)
      return
    case 'note':
      drawNote(page, root, block.label, block.lines)
      return
    case 'table':
      drawTable(page, root, block)
      return
    case 'writing':
      artifact(page.doc, () => {
        for (let line = 0; line < block.lines && page.y + 26 < BOTTOM; line++) {
          page.y += 26
          page.doc
            .moveTo(MARGIN, page.y)
            .lineTo(MARGIN + WIDTH, page.y)
            .lineWidth(0.5)
            .stroke(RULE)
        }
      })
      page.y += 12
  }
}
