/** The actions of a note, and whether each says who does it and by when. */
import type { Sentence } from '../note/note.ts'
import { type NoteReferents, readReferents } from '../note/referents.ts'
import type { Span } from '../note/span.ts'
import type { CheckFacts } from './check.ts'
import { findSection } from './sections.ts'
import { remember } from './words.ts'

export interface Action {
  readonly span: Span
  readonly hasOwner: boolean
  readonly hasDate: boolean
}

const WRITER = /\b(?:I|we|SW|PA|everybody|everyone|all of us)\b|^[Yy]ou\b|\bby (?:me|us|you)\b/
const DATE = [
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|tmrw|tomoz|straight away|immediately|weekly|fortnightly|monthly|daily|done|completed|w\/[ce])\b/i,
  /\b(?:Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)\b/,
  /\b(?:every|this|next|the|each) (?:day|morning|afternoon|evening|week|weekend|fortnight|month|term|half.?term|visit|review|meeting|core group|conference)\b/i,
  /\b(?:with)?in (?:\d+|an?|one|two|three|four|five|six|seven|ten) (?:hours?|working|days?|weeks?|months?)\b/i,
  /\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
  /\b(?:january|february|april|june|july|august|september|october|november|december)\b|\b(?:by|in|early|late|mid|end of) (?:march|may)\b/i,
  /\b\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\b/,
  // what is done needs no date
  /\b(?:has|have) (?:now |already )?(?:been|rung|sent|written|spoken|given|told|made|\w+ed)\b/,
]
/** A date in the diary needs nobody beside it: "CIN review on 6 May". */
const MEETING =
  /\b(?:visit|review|meeting|conference|core group|appointment|panel|session|hearing)\b|\b(?:is|are) on\b/i
const NONE = /^(?:no (?:further )?actions?|none|nothing)\b/i
/** What somebody is to do, rather than what somebody thinks will come. */
const PROMISE =
  /\b(?:I|we|SW) (?:will|shall|am going to|are going to|agreed to) (?!not\b)|\b(?:I|we)['’]ll\b|\b(?:will|to) (?:ring|call|phone|text|email|write to|visit|contact|book|arrange|refer|request|update|send|collect|attend|complete) |\b(?:has|have) agreed to\b/

const saysWhen = remember(({ text }) => DATE.some((date) => date.test(text)))
const isMeeting = remember(({ text }) => MEETING.test(text))
const namesWriter = remember(({ text, label }) => WRITER.test(text.slice(label.end)))
const isNone = remember(({ text, label }) => NONE.test(text.slice(label.end)))
const promises = remember(({ text, speech }) => speech.length === 0 && PROMISE.test(text))

/**
 * The bullets or sentences of the section for actions, or else the bullets of one for decisions;
 * without either, what somebody will do.
 */
export function readActions(facts: CheckFacts): readonly Action[] {
  const decisions = findSection(facts.sections, 'decisions')?.filter(isBullet) ?? []
  const section =
    findSection(facts.sections, 'actions') ?? (decisions.length > 0 ? decisions : undefined)
  const sentences =
    section ?? facts.note.sentences.filter((one) => !one.isHeading && promises(one.reading))
  const told = sentences.filter(({ reading }) => reading.words.length > 1 && !isNone(reading))
  const referents = readReferents(facts.note, facts.cast)
  return groupBullets(told).map((group) => toAction(group, referents))
}

const isBullet = ({ block }: Sentence): boolean => block.kind === 'bullet'

/** The sentences of one bullet are one action; in a paragraph each stands for itself. */
function groupBullets(sentences: readonly Sentence[]): Sentence[][] {
  const groups: Sentence[][] = []
  for (const sentence of sentences) {
    const last = groups.at(-1)
    if (last?.[0]?.block === sentence.block && isBullet(sentence)) last.push(sentence)
    else groups.push([sentence])
  }
  return groups
}

function toAction(group: readonly Sentence[], referents: NoteReferents): Action {
  const hasDate = group.some(({ reading }) => saysWhen(reading))
  const isDiary = hasDate && group.some(({ reading }) => isMeeting(reading))
  return {
    span: { start: group[0]?.start ?? 0, end: group.at(-1)?.end ?? 0 },
    hasOwner: isDiary || group.some((sentence) => hasOwner(sentence, referents)),
    hasDate,
  }
}

/** The writer, or somebody who stands where the doer stands. */
const hasOwner = ({ index, reading }: Sentence, { bySentence }: NoteReferents): boolean =>
  namesWriter(reading) ||
  (bySentence[index] ?? []).some(
    ({ start, mention }) =>
      mention.part === 'subject' ||
      mention.from <= 1 ||
      /\bby $/.test(reading.text.slice(Math.max(0, start - 3), start)),
  )
