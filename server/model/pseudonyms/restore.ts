/** Puts names back where placeholders stand, exactly, or says that one was altered or invented. */

import { findLookAlikes } from './find-look-alikes.ts'
import { FILLER } from './fold.ts'

/** What stands in square brackets as a placeholder does: capitals, digits and underscores alone. */
export const PLACEHOLDER = /\[[A-Z][A-Z_\d]*\]/g

/** The text with names in it; undefined where anything could be a placeholder and is none. */
export function restoreText(
  text: string,
  surfaceOf: (placeholder: string) => string | undefined,
): string | undefined {
  const found = [...text.matchAll(PLACEHOLDER)].map(([placeholder]) => placeholder)
  if (found.some((placeholder) => surfaceOf(placeholder) === undefined)) return undefined
  if (findLookAlikes(text.replace(PLACEHOLDER, FILLER)).length > 0) return undefined
  return text.replace(PLACEHOLDER, (placeholder) => surfaceOf(placeholder) ?? placeholder)
}
