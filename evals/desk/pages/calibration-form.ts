/** A form that has a judge read labelled rewrites; what it may cost is said before anything is asked. */
import { type Html, html } from '../../report/html/html.ts'
import { callForm } from './parts.ts'

/** `inside` are the fields that say which rewrites, and whose word counts. */
export const calibrationForm = (criterion: string, inside: readonly Html[]): Html =>
  callForm(
    {
      call: `/v1/evals/judges/${criterion}/calibrations`,
      next: 'calibration',
      title: `Ask the judge ${criterion}`,
    },
    [...inside, html`<button>Ask the judge “${criterion}”</button>`],
  )
