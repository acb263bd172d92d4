/** The agreement of two labellers as a table, and what to do where it is low. */

import type { Agreement } from '../agreement.ts'
import { columns } from './columns.ts'
import { fixed } from './fixed.ts'

/** Below this the guide for labelling a kind is at fault, not whoever is held against it. */
const LOW = 0.6

export function renderAgreement({ first, second, notes, categories }: Agreement): string {
  const number = (value: number | null | undefined): string =>
    value === null || value === undefined ? 'no data' : fixed(value, 2)
  const low = categories.filter(({ f1 }) => f1 !== null && f1 < LOW).map(({ category }) => category)
  return [
    `${first} and ${second}, on ${notes} notes that both labelled:`,
    columns([
      ['', 'places', 'F1', '95 % interval', 'F0.5', 'kappa', 'same', 'share of yes'],
      ...categories.map(({ category, places, f1, f05, interval, kappa }) => [
        category,
        String(places),
        number(f1),
        interval ? `${number(interval.low)} to ${number(interval.high)}` : '',
        number(f05),
        number(kappa.kappa),
        number(kappa.agreement),
        number(kappa.prevalence),
      ]),
    ]),
    'F1 and F0.5: each is taken as right once and the other held against it; the mean of both. Kappa: whether\n' +
      'a sentence holds something of the kind; it is low where nearly all say yes, or no, so read it beside the\n' +
      'share of yes. No checker can agree with people more than people do: this is the ceiling.',
    ...(low.length > 0
      ? [
          `Below ${LOW}: ${low.join(', ')}. There the guide for labelling needs work before any rule does.`,
        ]
      : []),
  ].join('\n\n')
}
