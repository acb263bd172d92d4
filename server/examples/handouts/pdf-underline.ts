/** The lines under marked words, one pattern a kind. */
import type { Pattern } from './handout.ts'

/** What of a PDF page is needed to draw a line. */
export interface Pen {
  readonly moveTo: (x: number, y: number) => Pen
  readonly lineTo: (x: number, y: number) => Pen
  readonly quadraticCurveTo: (cx: number, cy: number, x: number, y: number) => Pen
  readonly lineWidth: (width: number) => Pen
  readonly dash: (length: number, options: { space: number }) => Pen
  readonly undash: () => Pen
  readonly stroke: (colour: string) => Pen
}

interface Stroke {
  readonly width: number
  readonly dash?: readonly [length: number, space: number]
}

const STROKES: Readonly<Record<Exclude<Pattern, 'wavy' | 'double' | 'dot-dash'>, Stroke>> = {
  plain: { width: 0.8 },
  thick: { width: 2 },
  dotted: { width: 1.2, dash: [1.2, 1.8] },
  dashed: { width: 1, dash: [4, 2.4] },
}

const WAVE = 3

/** From `x`, `width` long, just under the words whose baseline is near `y`. */
export function drawUnderline(
  pen: Pen,
  pattern: Pattern,
  x: number,
  y: number,
  width: number,
  colour: string,
): void {
  const straight = (at: number, { width: thick, dash }: Stroke) => {
    pen.lineWidth(thick)
    if (dash) pen.dash(dash[0], { space: dash[1] })
    pen
      .moveTo(x, at)
      .lineTo(x + width, at)
      .stroke(colour)
    if (dash) pen.undash()
  }
  switch (pattern) {
    case 'wavy': {
      pen.lineWidth(0.8).moveTo(x, y)
      for (let at = 0, up = true; at < width; at += WAVE, up = !up) {
        const end = Math.min(at + WAVE, width)
        pen.quadraticCurveTo(x + (at + end) / 2, y + (up ? -1.8 : 1.8), x + end, y)
      }
      pen.stroke(colour)
      return
    }
    case 'double':
      straight(y - 0.6, { width: 0.7 })
      straight(y + 1.2, { width: 0.7 })
      return
    case 'dot-dash':
      straight(y - 0.6, { width: 0.8, dash: [4, 2.4] })
      straight(y + 1.2, { width: 0.8, dash: [1.2, 1.8] })
      return
    default:
      straight(y, STROKES[pattern])
  }
}
