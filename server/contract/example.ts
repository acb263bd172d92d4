/** A worked example: a note before and after, numbered change by change, and what a trainer needs beside it. */
import { z } from 'zod'
import { Category, Source } from './flag.ts'
import { Child, MAX_PASSAGE_LENGTH, Person, Place } from './note-input.ts'

export const EXAMPLE_STATUSES = ['draft', 'in-review', 'approved', 'review-due'] as const
export const ExampleStatus = z.enum(EXAMPLE_STATUSES).meta({ id: 'ExampleStatus' })
export type ExampleStatus = z.infer<typeof ExampleStatus>

/** The most examples that one pack holds. */
export const MAX_PACK = 200
/** What stands on every example and every handout. */
export const FICTIONAL = 'Fictional. Any likeness is accidental.'

const line = z.string().max(500)
const passage = z.string().max(MAX_PASSAGE_LENGTH)
const offset = z.int().min(0)

/** Numbered words in a text: `quote` is `text.slice(start, end)`. */
export const Mark = z
  .strictObject({ number: z.int().min(1), start: offset, end: offset, quote: z.string().min(1) })
  .meta({ id: 'Mark' })
export type Mark = z.infer<typeof Mark>

/** A text and its numbered marks, in the order of the text, none inside another. */
export const MarkedText = z
  .strictObject({ text: passage.min(1), marks: z.array(Mark).max(100) })
  .superRefine(({ text, marks }, context) => {
    let end = 0
    for (const mark of marks) {
      // no words of the texts: they may not have been confirmed as invented yet
      const at = `a mark of change ${mark.number}`
      if (text.slice(mark.start, mark.end) !== mark.quote) {
        context.addIssue(`${at} does not stand where it says`)
      }
      if (mark.start < end) context.addIssue(`${at} overlaps the mark before it`)
      end = mark.end
    }
  })
  .meta({ id: 'MarkedText' })
export type MarkedText = z.infer<typeof MarkedText>

/** One row of the change table. Several marks may bear its number; in the after, none where words went. */
export const Change = z
  .strictObject({
    number: z.int().min(1),
    before: passage.meta({ description: 'The words before; empty where words were added.' }),
    after: passage.meta({ description: 'The words after; empty where words were taken out.' }),
    category: Category.nullable().meta({ description: 'Null until the trainer has chosen.' }),
    why: line.meta({ description: 'Why it matters to the child.' }),
    sources: z.array(Source).max(10),
    rules: z
      .array(z.string())
      .max(10)
      .meta({ description: 'The rules or terms behind it, by id.' }),
    weight: z.enum(['essential', 'taste']),
    mustNotChange: line.meta({ description: 'What has to stay: a date, a quote, who said it.' }),
    asked: z
      .strictObject({ question: line.min(1), answer: line.min(1) })
      .optional()
      .meta({ description: 'What the invented worker was asked, and what they had seen.' }),
  })
  .meta({ id: 'Change' })
export type Change = z.infer<typeof Change>

const Discussion = z.strictObject({
  question: line,
  isOpen: z.boolean().meta({ description: 'Whether there is no right answer.' }),
})

export const Facilitator = z.strictObject({
  timings: z.array(line).max(20),
  likelyAnswers: z.array(line).max(20),
  wrongTurns: z.array(line).max(20),
  warning: line.meta({ description: 'Sensitive content: what to say before starting.' }),
  support: line.meta({ description: 'Where somebody can turn.' }),
  variations: z.array(line).max(20),
})

/** What an example rests on, as it stood when somebody last approved it: `hash` changes with its words. */
export const Citation = z
  .strictObject({ kind: z.enum(['rule', 'guide']), id: z.string().min(1), hash: z.string().min(1) })
  .meta({ id: 'Citation' })
export type Citation = z.infer<typeof Citation>

export const Provenance = z.strictObject({
  author: z.string().min(1).max(200),
  approver: z.string().min(1).max(200).nullable(),
  approvedOn: z.iso.date().nullable(),
  sourceCase: z.string().max(200).nullable(),
  product: z
    .string()
    .max(100)
    .meta({ description: 'What wrote the first draft; "" where nobody.' }),
  humanEdits: z
    .array(z.strictObject({ by: z.string().max(200), on: z.iso.date(), what: line }))
    .max(200),
  citations: z.array(Citation).max(300),
  reviewBy: z.iso.date(),
  invented: z
    .strictObject({
      by: z.string().min(1).max(200),
      on: z.iso.date(),
      words: z.array(z.string()).max(300),
    })
    .nullable()
    .meta({ description: 'Who confirmed that names and places are invented, and which.' }),
})

/** All parts of a worked example but the facts check, which is worked out afresh each time. */
export const WorkedExample = z
  .strictObject({
    id: z
      .string()
      .max(80)
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
    status: ExampleStatus,
    fictional: z.literal(true),
    title: line.min(1),
    learningPoint: line,
    audience: z.array(line).max(10),
    minutes: z.int().min(1).max(480),
    difficulty: z.enum(['starting', 'practised', 'stretching']),
    kind: line.meta({ description: 'What kind of note: home visit, phone call …' }),
    childAge: line.meta({ description: '"9 years", "5 months", "unborn".' }),
    profile: z.string().max(60),
    addressChild: z.boolean(),
    child: Child.optional(),
    people: z.array(Person).max(100),
    places: z.array(Place).max(100),
    alsoOnRecordOf: z.array(z.string().max(200)).max(20),
    scenario: z.array(line).max(5).meta({ description: 'Who, when, why written, who will read.' }),
    before: MarkedText,
    pause: line,
    after: MarkedText,
    changes: z.array(Change).max(100),
    leftAlone: z
      .array(z.strictObject({ words: line.min(1), why: line }))
      .max(50)
      .meta({ description: 'Words that stand in before and after on purpose.' }),
    youngPerson: z
      .strictObject({ words: line.min(1), who: line.min(1) })
      .nullable()
      .meta({ description: 'What a young person said about it; null where nobody was asked.' }),
    discussion: z.array(Discussion).max(10),
    facilitator: Facilitator,
    provenance: Provenance,
  })
  .superRefine(({ before, after, changes, leftAlone, status, provenance }, context) => {
    const has = ({ marks }: MarkedText, number: number) => marks.some((m) => m.number === number)
    changes.forEach(({ number, ...words }, at) => {
      if (number !== at + 1) context.addIssue(`change ${at + 1} is numbered ${number}`)
      for (const [name, side] of [['before', before] as const, ['after', after] as const]) {
        if (words[name] === '' ? has(side, number) : !has(side, number)) {
          context.addIssue(`change ${number} and the marks in the ${name} do not fit`)
        }
      }
    })
    for (const { number } of [...before.marks, ...after.marks]) {
      if (!changes[number - 1]) context.addIssue(`mark ${number} has no change`)
    }
    for (const [at, { words }] of leftAlone.entries()) {
      if (!(before.text.includes(words) || after.text.includes(words))) {
        context.addIssue(`left alone, ${at + 1}: these words are in neither text`)
      }
    }
    const { author, approver, approvedOn } = provenance
    if (approver === author) context.addIssue('whoever approves cannot be the author')
    if (status === 'approved' && (approver === null || approvedOn === null)) {
      context.addIssue('an approved example says who approved it, and when')
    }
  })
  .meta({ id: 'WorkedExample' })
export type WorkedExample = z.infer<typeof WorkedExample>
