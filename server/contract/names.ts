/** Names that the contract's schemas go by, apart from them: whoever only names needs no zod. */

export const CATEGORIES = [
  'jargon',
  'abbreviation',
  'vague',
  'opinion',
  'judgemental',
  'third-person',
  'colloquial',
] as const

/** The five published guides that the product implements. */
export const GUIDES = ['liquidlogic', 'case-notes', 'kent', 'newcastle', 'wandsworth'] as const
export type Guide = (typeof GUIDES)[number]
