/** What the command can do, in its own words. */

export const USAGE = `Usage: npm run evals -- <command>

  list                     the sets there are
  check <set>              checks a set: quotes, ids, categories, parts
  build <set>              makes cases.jsonl of a set's notes.txt, in which labels are marks
  run <set> [options]      checks every note of a set and scores what was flagged

Options of run:
  --part <name>            only this part of the set, for example tuning
  --only <id,id>           only these notes
  --category <name>        only this category
  --misses                 also lists what was missed and what was wrongly flagged
  --reveal                 with --misses: also for notes that are held back
  --json                   prints the figures as JSON
`

/** Something was asked for that cannot be done. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
