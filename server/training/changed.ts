/** An example as it is kept after somebody's change: what the service knows better is not taken from them. */
import { type ExampleSave, type ExampleStep, WorkedExample } from '../contract.ts'
import { inMonths } from '../examples/calendar.ts'
import { type Authority, citationsOf } from '../examples/citations.ts'

const MONTHS_UNTIL_REVIEW = 12
/** As many as the contract takes. */
const MOST_EDITS = 200
const MOST_WORDS = 300

/** A draft again, whatever it was: who approved the version before did not read this one. */
export function prepared(
  { example, by, what, invented }: ExampleSave,
  before: WorkedExample | undefined,
  authority: Authority,
  today: string,
): WorkedExample {
  const was = before?.provenance
  const words = [...new Set([...(was?.invented?.words ?? []), ...invented])].slice(-MOST_WORDS)
  return WorkedExample.parse({
    ...example,
    status: 'draft',
    provenance: {
      author: was?.author ?? by,
      approver: null,
      approvedOn: null,
      sourceCase: was ? was.sourceCase : example.provenance.sourceCase,
      product: was ? was.product : example.provenance.product,
      humanEdits: [...(was?.humanEdits ?? []), { by, on: today, what }].slice(-MOST_EDITS),
      citations: citationsOf(example.changes, authority),
      reviewBy: example.provenance.reviewBy,
      invented: invented.length > 0 ? { by, on: today, words } : (was?.invented ?? null),
    },
  })
}

/** What it rests on is taken as it stands today: that is what was read. */
export const approved = (
  example: WorkedExample,
  { by, reviewBy }: ExampleStep,
  authority: Authority,
  today: string,
): WorkedExample => ({
  ...example,
  status: 'approved',
  provenance: {
    ...example.provenance,
    approver: by,
    approvedOn: today,
    citations: citationsOf(example.changes, authority),
    reviewBy: reviewBy ?? inMonths(today, MONTHS_UNTIL_REVIEW),
  },
})
