/** Drafts a worked example: what can be read off the note, its flags and its new version. */
import {
  type Change,
  type Flag,
  MAX_PASSAGE_LENGTH,
  type Mark,
  type NoteInput,
  WorkedExample,
} from '../contract.ts'
import { overlaps, quoteOf } from '../note/span.ts'
import { alignTexts, type Hunk } from './align.ts'
import { type Accepted, applySuggestions } from './apply.ts'
import { inMonths } from './calendar.ts'
import { type Authority, citationsOf } from './citations.ts'

export interface DraftOptions {
  readonly checkNote: (input: NoteInput) => {
    readonly flags: readonly Flag[]
    readonly profile: string
    readonly addressChild: boolean
  }
  readonly authority: Authority
  readonly id: string
  readonly title: string
  readonly author: string
  /** `2026-03-31`. */
  readonly today: string
  /** What drafts it: the product's name and the version of its rules. */
  readonly product: string
  readonly sourceCase?: string
  /** Where no after is given: the suggestions that it is to be made of. */
  readonly accepted?: readonly Accepted[]
}

/** How long an example stands before somebody reads it again, in months. */
const MONTHS_UNTIL_REVIEW = 12

/** Where a note is too long for an example: nothing is cut off silently. */
export class TooLongError extends Error {
  override readonly name = 'TooLongError'
  constructor() {
    super(
      `A worked example holds ${MAX_PASSAGE_LENGTH.toLocaleString('en-GB')} characters at most.`,
    )
  }
}

/**
 * The draft of an example. Marks, change table, guidance and provenance are filled in; whatever a person
 * has to say (the learning point, why a change without a flag matters) stays empty and is named by
 * `findUnfinished`. Throws `TooLongError`.
 */
export function draftExample(
  input: NoteInput,
  after: string | undefined,
  options: DraftOptions,
): WorkedExample {
  const result = options.checkNote(input)
  const flags = result.flags
  const text = after ?? applySuggestions(input, options.checkNote, options.accepted)
  if (Math.max(input.text.length, text.length) > MAX_PASSAGE_LENGTH) throw new TooLongError()
  const units = flags.filter(({ category }) => category !== 'third-person')
  const hunks = alignTexts(input.text, text, units)
  const marks = (side: 'before' | 'after', whole: string): Mark[] =>
    hunks.flatMap((hunk, at) => {
      const { start, end } = hunk[side]
      return end > start ? [{ number: at + 1, start, end, quote: whole.slice(start, end) }] : []
    })
  const changes = hunks.map((hunk, at) => draftChange(at + 1, hunk, input.text, text, flags))
  return WorkedExample.parse({
    id: options.id,
    status: 'draft',
    fictional: true,
    title: options.title,
    learningPoint: '',
    audience: [],
    minutes: 30,
    difficulty: 'practised',
    kind: input.about?.kind ?? '',
    childAge: '',
    profile: result.profile,
    addressChild: result.addressChild,
    ...(input.child ? { child: input.child } : {}),
    people: input.people ?? [],
    places: input.places ?? [],
    alsoOnRecordOf: input.about?.alsoOnRecordOf ?? [],
    scenario: [],
    before: { text: input.text, marks: marks('before', input.text) },
    pause: 'What would you change, and what would you leave alone?',
    after: { text, marks: marks('after', text) },
    changes,
    leftAlone: [],
    youngPerson: null,
    discussion: [],
    facilitator: {
      timings: [],
      likelyAnswers: [],
      wrongTurns: [],
      warning: '',
      support: '',
      variations: [],
    },
    provenance: {
      author: options.author,
      approver: null,
      approvedOn: null,
      sourceCase: options.sourceCase ?? null,
      product: options.product,
      humanEdits: [],
      citations: citationsOf(changes, options.authority),
      reviewBy: inMonths(options.today, MONTHS_UNTIL_REVIEW),
      invented: null,
    },
  })
}

const YOU = /\b(?:you|your|yours|yourself)\b/i

/** What the flags under a change say of it; where none is, only "to the child" can be told. */
function draftChange(
  number: number,
  hunk: Hunk,
  before: string,
  after: string,
  flags: readonly Flag[],
): Change {
  const words = { before: quoteOf(before, hunk.before), after: quoteOf(after, hunk.after) }
  const under = flags.filter((flag) => overlaps(flag, hunk.before))
  const told = under.filter(({ category }) => category !== 'third-person')
  const [first] = told.length > 0 ? told : under
  const isToChild = !first && YOU.test(words.after) && !YOU.test(words.before)
  const behind = told.length > 0 ? told : under
  return {
    number,
    ...words,
    category: first?.category ?? (isToChild ? 'third-person' : null),
    why: first?.why ?? '',
    sources: [
      ...new Map(
        behind.flatMap(({ sources }) => sources).map((s) => [JSON.stringify(s), s]),
      ).values(),
    ].slice(0, 10),
    rules: [...new Set(behind.map(({ rule }) => rule))].slice(0, 10),
    weight: first ? 'essential' : 'taste',
    mustNotChange: '',
  }
}
