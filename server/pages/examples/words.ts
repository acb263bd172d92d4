/** What the pages call things. */
import { MESSAGES } from '../../../plugin/messages.ts'
import type { Category, ExampleStatus, Guide } from '../../contract.ts'
import type { Options } from '../worker/field.ts'

export const STATUSES: Readonly<Record<ExampleStatus, string>> = {
  draft: 'Draft',
  'in-review': 'In review',
  approved: 'Approved',
  'review-due': 'Review due',
}
export const CATEGORY_NAMES = MESSAGES.category
export const guideName = (guide: string): string => MESSAGES.guide(guide as Guide)

const CATEGORY_LIST: readonly Category[] = [
  'jargon',
  'abbreviation',
  'vague',
  'opinion',
  'judgemental',
  'third-person',
  'colloquial',
]
const GUIDE_LIST: readonly Guide[] = [
  'liquidlogic',
  'case-notes',
  'kent',
  'newcastle',
  'wandsworth',
]

export const CATEGORY_OPTIONS: Options = CATEGORY_LIST.map((one) => [one, CATEGORY_NAMES(one)])
export const GUIDE_OPTIONS: Options = GUIDE_LIST.map((one) => [one, guideName(one)])
export const STATUS_OPTIONS: Options = Object.entries(STATUSES)

export const FORMAT_OPTIONS: Options = [
  ['docx', 'Word'],
  ['pptx', 'PowerPoint'],
  ['pdf', 'PDF'],
  ['html', 'Web page'],
]
export const COPY_OPTIONS: Options = [
  ['trainee', 'Trainee copy'],
  ['answers', 'With answers'],
  ['faded', 'Trainee copy, two changes left blank'],
  ['facilitator', 'Facilitator copy'],
]
