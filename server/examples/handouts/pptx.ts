/** Slides as a PowerPoint file, with the facilitator's notes in its notes. The only importer of pptxgenjs. */
import PptxGenJS from 'pptxgenjs'
import { labelOf, type Pattern, type Run } from './handout.ts'
import type { Slide } from './slides.ts'

type Text = PptxGenJS.default.TextProps
type Underline = NonNullable<NonNullable<NonNullable<Text['options']>['underline']>['style']>

const UNDERLINES: Readonly<Record<Pattern, Underline>> = {
  plain: 'sng',
  double: 'dbl',
  dotted: 'dotted',
  dashed: 'dash',
  wavy: 'wavy',
  thick: 'heavy',
  'dot-dash': 'dotDash',
}
const FONT = 'Arial'
const INK = '1C1B1A'
/** Inches on a wide slide, 13.33 by 7.5. */
const LEFT = 0.7
const WIDE = 11.9

export interface Deck {
  readonly title: string
  readonly author: string
  readonly slides: readonly Slide[]
}

export async function renderPptx({ title, author, slides }: Deck): Promise<Uint8Array> {
  // its types describe the class under the name of the module
  const deck = new (PptxGenJS as unknown as typeof PptxGenJS.default)()
  deck.layout = 'LAYOUT_WIDE'
  deck.title = title
  deck.author = author
  deck.company = ''
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT }
  deck.defineSlideMaster({
    title: 'EXAMPLE',
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: 0.18, h: 7.5, fill: { color: '1C4F7C' } } },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: LEFT,
            y: 0.4,
            w: WIDE,
            h: 0.95,
            fontSize: 30,
            bold: true,
            color: INK,
            fontFace: FONT,
            valign: 'middle',
            align: 'left',
          },
          text: '',
        },
      },
    ],
    slideNumber: { x: 12.3, y: 7, fontSize: 11, color: '5A5652', fontFace: FONT },
  })
  for (const one of slides) {
    const slide = deck.addSlide({ masterName: 'EXAMPLE' })
    slide.addText(one.title, { placeholder: 'title' })
    slide.addText(one.lines.flatMap(drawLine), {
      x: LEFT,
      y: 1.5,
      w: WIDE,
      h: 5.3,
      fontFace: FONT,
      fontSize: one.isNote ? 20 : 24,
      color: INK,
      valign: 'top',
      align: 'left',
      lang: 'en-GB',
      fit: 'shrink',
      paraSpaceAfter: 8,
      margin: one.isNote ? 14 : 4,
      ...(one.isNote ? { line: { color: '6B6762', width: 1 } } : {}),
    })
    if (one.notes.length > 0) slide.addNotes(one.notes.join('\n'))
  }
  const written = await deck.write({ outputType: 'uint8array', compression: true })
  if (!(written instanceof Uint8Array)) throw new TypeError('the slides came as something else')
  return written
}

function drawLine(runs: readonly Run[]): Text[] {
  const texts = runs.flatMap(drawRun)
  const last = texts.at(-1)
  if (last) last.options = { ...last.options, breakLine: true }
  return texts
}

function drawRun({ text, isStrong = false, mark }: Run): Text[] {
  if (!mark) return [{ text, options: { bold: isStrong, lang: 'en-GB' } }]
  return [
    { text, options: { underline: { style: UNDERLINES[mark.pattern ?? 'plain'] }, lang: 'en-GB' } },
    { text: ` ${labelOf(mark)}`, options: { fontSize: 14, bold: true, lang: 'en-GB' } },
  ]
}
