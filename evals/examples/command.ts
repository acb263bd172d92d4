/** The commands of `npm run examples`: which there are, and how each ended. */
import { writeFileSync } from 'node:fs'
import type { WorkedExample } from '../../server/contract.ts'
import { checkAfter, findUntreated } from '../../server/examples/check-after.ts'
import {
  type Authority,
  citationsOf,
  findUncitable,
  readGuides,
  reasonsForReview,
} from '../../server/examples/citations.ts'
import { factsOf } from '../../server/examples/facts.ts'
import { findUnconfirmed } from '../../server/examples/identifiers.ts'
import { CITATIONS_FILE, loadStarter } from '../../server/examples/starter.ts'
import { exampleToCase, exampleToRuleTests } from '../../server/examples/to-case.ts'
import { findUnfinished } from '../../server/examples/unfinished.ts'
import { ownTerms } from '../../server/glossary/own-terms.ts'
import { rules } from '../../server/rules/index.ts'
import { loadAnalyser } from '../analyser.ts'
import { draftFile } from './draft.ts'
import { exportFile } from './export.ts'
import { findExample } from './read.ts'

const USAGE = `Usage: npm run examples -- <command>

  list                    the worked examples there are
  check [ID]              what stands in the way of one, or of each
  draft FILE.docx         a Word file with tracked changes as the draft of an example, in JSON
                          (--by NAME, --profile GUIDE, --to FILE)
  export ID               as a file; “all” is a pack of the product's own
                          (--as docx|pptx|pdf|html, --copy trainee|answers|faded|facilitator, --to FILE)
  to-case ID              an approved example as two cases for an eval set
  to-test ID              an approved example as examples for the rules behind it
  cite                    after reading them through: what the product's own examples cite, as it stands now

ID is an example that is kept, one of the product's own, or a JSON file.`

export interface Output {
  readonly print: (text: string) => void
  readonly complain: (text: string) => void
}

/** 0 done, 1 wrong usage or something stands in the way. */
export async function runExamples(args: readonly string[], output: Output): Promise<0 | 1> {
  const [name = '', id] = args
  try {
    const { text, isFine } = await run(name, id, args.slice(1))
    output.print(text)
    return isFine ? 0 : 1
  } catch (error) {
    output.complain(error instanceof Error ? error.message : String(error))
    return 1
  }
}

interface Done {
  readonly text: string
  readonly isFine: boolean
}

async function run(name: string, id: string | undefined, rest: readonly string[]): Promise<Done> {
  switch (name) {
    case 'list':
      return done(
        loadStarter()
          .map((one) => `${one.id.padEnd(32)} ${one.title}`)
          .join('\n'),
      )
    case 'check':
      return check(id === undefined ? loadStarter() : [await findExample(id)])
    case 'draft':
      return done(draftFile(rest, authority(), today()))
    case 'export':
      return done(await exportFile(rest, today()))
    case 'to-case':
      return done(
        exampleToCase(await findExample(id))
          .map((one) => JSON.stringify(one))
          .join('\n'),
      )
    case 'to-test':
      return done(JSON.stringify(exampleToRuleTests(await findExample(id)), null, 2))
    case 'cite':
      return cite()
    default:
      return { text: USAGE, isFine: false }
  }
}

const done = (text: string): Done => ({ text, isFine: true })
const today = (): string => new Date().toISOString().slice(0, 10)
const authority = (): Authority => ({ rules, terms: ownTerms, guides: readGuides() })

function cite(): Done {
  const cited = Object.fromEntries(
    loadStarter()
      .sort((a, b) => a.id.localeCompare(b.id))
      .map(({ id, changes }) => [id, citationsOf(changes, authority())]),
  )
  writeFileSync(CITATIONS_FILE, `${JSON.stringify(cited, null, 2)}\n`)
  return done(`Wrote what ${Object.keys(cited).length} examples cite.`)
}

function check(examples: readonly WorkedExample[]): Done {
  const { checkNote } = loadAnalyser()
  const now = authority()
  const found = examples.map((example) => ({
    example,
    faults: [
      ...factsOf(example).faults.map(({ code, detail, mend }) => `${code}: ${detail} ${mend}`),
      ...checkAfter(example, checkNote)
        .flags.filter(({ why }) => why === null)
        .map(({ flag }) => `The after is flagged: “${flag.quote}” (${flag.rule}).`),
      ...findUntreated(example, checkNote).map(
        ({ quote, rule }) => `No change answers “${quote}” in the before (${rule}).`,
      ),
      ...findUncitable(example.changes, now),
      ...findUnfinished(example),
      ...findUnconfirmed(example).map(({ quote, label }) => `“${quote}” looks like ${label}.`),
      ...reasonsForReview(example, now, today()),
    ],
  }))
  const text = found.map(
    ({ example, faults }) =>
      `${example.id}: ${faults.length === 0 ? 'fine' : ['', ...faults].join('\n  - ')}`,
  )
  return { text: text.join('\n'), isFine: found.every(({ faults }) => faults.length === 0) }
}
