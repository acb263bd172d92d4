/** The categories in the order of lists, and the four families that share a style of line. */
import type { Category } from '../server/contract.ts'

/** Style of line and what unites the family: words to explain, unclear, unfair, to the child. */
export type Family = 'words' | 'unclear' | 'fair' | 'child'

const FAMILIES: Record<Category, Family> = {
  jargon: 'words',
  abbreviation: 'words',
  vague: 'unclear',
  opinion: 'fair',
  judgemental: 'fair',
  colloquial: 'fair',
  'third-person': 'child',
}

export const familyOf = (category: Category): Family => FAMILIES[category]

export const CATEGORY_ORDER = Object.keys(FAMILIES) as readonly Category[]
