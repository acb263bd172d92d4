/** What the pages call things. */
import { MESSAGES } from '../../../plugin/messages.ts'
import { CATEGORIES, GUIDES, type Guide } from '../../contract/names.ts'
import type { ExampleStatus } from '../../contract.ts'
import type { Options } from '../worker/field.ts'

export const STATUSES: Readonly<Record<ExampleStatus, string>> = {
  draft: 'Draft',
  'in-review': 'In review',
  approved: 'Approved',
  'review-due': 'Review due',
}
export const CATEGORY_NAMES = MESSAGES.category
export const guideName = (guide: string): string => MESSAGES.guide(guide as Guide)

export const CATEGORY_OPTIONS: Options = CATEGORIES.map((one) => [one, CATEGORY_NAMES(one)])
export const GUIDE_OPTIONS: Options = GUIDES.map((one) => [one, guideName(one)])
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
