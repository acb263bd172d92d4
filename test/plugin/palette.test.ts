import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hexOf } from '../../plugin/colours/palette.ts'
import { COLOUR_NAMES } from '../../server/contract.ts'

describe('each colour', () => {
  const style = readFileSync('plugin/style.css', 'utf8')
  const page = readFileSync('server/pages/style/base.css', 'utf8')
  const colourIn = (css: string, name: string): string =>
    new RegExp(`--fairhand-colour-${name}: (#[0-9a-f]{6})`).exec(css)?.[1] ?? ''

  test.each(COLOUR_NAMES)('%s can be read on white and on the dark page', (name) => {
    expect(colourIn(style, name)).toBe(hexOf(name))
    expect(contrast(hexOf(name), '#ffffff')).toBeGreaterThanOrEqual(4.5)
    const paper = /--paper: (#[0-9a-f]{6})/.exec(
      page.split('(prefers-color-scheme: dark)')[1] ?? '',
    )
    expect(contrast(colourIn(page, name), paper?.[1] ?? '')).toBeGreaterThanOrEqual(4.5)
  })
})

/** The contrast of two colours, from 1 to 21, as WCAG counts it. */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
