/** A sample of a category's line, so that a list can be matched with the underlines in the note. */
import type { Category } from '../../server/contract.ts'
import { familyOf } from '../categories.ts'
import { element } from './element.ts'

export const sample = (category: Category): HTMLElement =>
  element(
    'span',
    {
      class: `fairhand-sample fairhand-flag fairhand-${familyOf(category)}`,
      'aria-hidden': 'true',
    },
    'Ab',
  )
