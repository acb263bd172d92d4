/** What the command can do, in its own words. */

export const USAGE = `Usage: npm run evals -- <command>

  list                       the sets there are, and the last runs
  check <set>                is the set in order? quotes, ids, categories, parts
  run <set> [options]        asks and scores every case, and holds the figures against the set's gates
  run --gate                 every set with an accepted run, by rules: for a build
  score <run>                scores a run anew, without asking anybody
                             --judge asks a judge whether its rewrites are faithful, --claims has
                             each claim of rewrite and passage held against the other; both say
                             first what that costs, take --yes, --cap and --offline
  compare <run> <run>        is the second better? A set's name stands for its accepted run
                             --prefer asks a judge which rewrites are plainer
  open <run>                 what a run found, worst cases first
  accept <run> --why "…" --by "Name, role"
                             makes a run the one that later runs are held against
  label <set> --as NAME      a file to mark in any editor, and then your labels, blind
  agree <set>                how far two labellers agree
  form <run> <file.xlsx>     nine questions about each rewrite, for people to fill in; --against <run>
                             asks which of two is easier. agree --form <a.xlsx,b.xlsx> reads them
  calibrate <criterion>      how far a model may be trusted as judge: faithful, claims, plainer; on
                             a guard set (--set), or on what people said (--form <a.xlsx,b.xlsx>)
  export <run or set>        --html FILE, --xlsx FILE or --csv FILE
  import <file> --into <set> a spreadsheet becomes a set, or a list of what is wrong with it
  build <set>                makes cases.jsonl of a set's notes.txt, in which labels are marks
  erase <run> --yes          removes a run and what was recorded for it

Options of run:
  --part <name>              only this part of the set, for example tuning
  --only <id,tag>            only these cases, by id or by tag: d001,vague,clean
  --first <n>                only the first n cases
  --category <name>          only this category
  --misses                   also lists what was missed and what was wrongly flagged
  --reveal                   with --misses: also for notes that are held back
  --model <a,b>              asks these models, as your settings reach them; without it, rules alone
  --repeat <n>               asks each case n times
  --cap <amount>             stops before more is spent (5)
  --at-once <n>              how many cases at once (4)
  --again                    asks again what was refused or cut short
  --new                      begins a new run though there is one to go on with
  --offline                  plays what was recorded, asks nobody
  --dry-run                  says what would be asked, and what that costs
  --yes                      spends without asking: needed where nobody can be asked
  --why "…"                  what you are trying, for the record
  --json                     prints the figures as JSON

Ends with 0 all well, 1 wrong usage or a faulty set, 2 a gate not passed, 3 not complete, 4 a fault of
the program, 130 stopped.
`

/** Something was asked for that cannot be done. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
