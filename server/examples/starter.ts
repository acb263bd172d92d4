/** The starter library: the product's own worked examples, one a file of `starter/`. */
import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import {
  Category,
  type Change,
  Child,
  type Citation,
  Facilitator,
  Person,
  Place,
  Source,
  WorkedExample,
} from '../contract.ts'
import { readMarkedText, wordsOf } from './marked-text.ts'
import { readYaml } from './yaml.ts'

const words = z.string().trim().min(1)

/** An example as its author writes it: marks stand in the texts, and what follows from them is left out. */
const Written = z.strictObject({
  title: words,
  learningPoint: words,
  audience: z.array(words),
  minutes: z.int(),
  difficulty: z.enum(['starting', 'practised', 'stretching']),
  kind: words,
  childAge: words,
  profile: words,
  addressChild: z.boolean(),
  child: Child.optional(),
  people: z.array(Person).default([]),
  places: z.array(Place).default([]),
  alsoOnRecordOf: z.array(words).default([]),
  scenario: z.array(words),
  before: words,
  pause: words,
  after: words,
  changes: z.array(
    z.strictObject({
      category: Category,
      why: words,
      sources: z.array(Source),
      rules: z.array(words).default([]),
      weight: z.enum(['essential', 'taste']).default('essential'),
      mustNotChange: words,
      asked: z.strictObject({ question: words, answer: words }).optional(),
    }),
  ),
  leftAlone: z.array(z.strictObject({ words, why: words })),
  discussion: z.array(z.strictObject({ question: words, isOpen: z.boolean().default(false) })),
  facilitator: Facilitator,
  writtenOn: z.iso.date(),
  reviewBy: z.iso.date(),
  invented: z.array(words),
})

/** Who stands as author of the product's own examples. */
const STARTER_AUTHOR = 'Fairhand'

/** Reads an example as its author writes it. Throws `ZodError` or `YAMLParseError`. */
function readStarter(id: string, yaml: string, citations: readonly Citation[]): WorkedExample {
  const { writtenOn, reviewBy, invented, changes, ...written } = Written.parse(readYaml(yaml))
  const before = readMarkedText(written.before)
  const after = readMarkedText(written.after)
  return WorkedExample.parse({
    ...written,
    id,
    // the product approves nothing by itself: a second person of the training team does
    status: 'in-review',
    fictional: true,
    before,
    after,
    changes: changes.map(
      (change, at): Change => ({
        number: at + 1,
        before: wordsOf(before, at + 1),
        after: wordsOf(after, at + 1),
        category: change.category,
        why: change.why,
        sources: change.sources,
        rules: change.rules,
        weight: change.weight,
        mustNotChange: change.mustNotChange,
        ...(change.asked ? { asked: change.asked } : {}),
      }),
    ),
    youngPerson: null,
    provenance: {
      author: STARTER_AUTHOR,
      approver: null,
      approvedOn: null,
      sourceCase: null,
      product: '',
      humanEdits: [],
      citations,
      reviewBy,
      invented: { by: STARTER_AUTHOR, on: writtenOn, words: invented },
    },
  })
}

const FOLDER = new URL('starter/', import.meta.url)

/** What each example cited when it was last read through; `npm run examples -- cite` writes it anew. */
export const CITATIONS_FILE = new URL('citations.json', FOLDER)

/** All of them, by title. */
export function loadStarter(): WorkedExample[] {
  const citations: Record<string, Citation[]> = JSON.parse(readFileSync(CITATIONS_FILE, 'utf8'))
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => {
      const id = file.replace('.yaml', '')
      return readStarter(id, readFileSync(new URL(file, FOLDER), 'utf8'), citations[id] ?? [])
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'en-GB'))
}
