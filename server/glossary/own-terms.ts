/** The product's own terms: as they are kept ready, or else from the spreadsheets. */
import { readPackedTerms } from './packed-terms.ts'
import type { Term } from './term.ts'

export const ownTerms: readonly Term[] =
  readPackedTerms() ?? (await import('./load.ts')).loadGlossary()
