/** Runs rules and terms over a note: drops what lies in speech, headings and labels, settles overlaps. */
import type { Flag } from '../contract.ts'
import { isInSpeech, type Note, type Reading, type Sentence } from '../note/note.ts'
import { quoteOf } from '../note/span.ts'
import { type Context, rememberContexts } from './contexts.ts'
import { type Draft, draftFlag, toFlag } from './draft.ts'
import { createExplanations } from './explained.ts'
import type { Finder, Found, NoteRule, Rule, SentenceRule, Setting } from './rule.ts'
import { settle } from './settle.ts'
import { createSieve, withSigns } from './signs.ts'
import { specificsFollow } from './specifics.ts'
import { isWanted, wantedAlso } from './wanted.ts'

export interface Ruleset {
  /** One finder a sentence rule, and one for all terms of a glossary. */
  readonly finders: readonly Finder[]
  readonly noteRules: readonly (readonly [id: string, rule: NoteRule])[]
}

/** Makes a finder of a sentence rule. */
export const finderOf = (id: string, rule: SentenceRule): Finder =>
  withSigns(rule.find, (sentence, setting) =>
    rule.find(sentence, setting).map((finding) => toFound(id, rule, finding)),
  )

const toFound = (
  id: string,
  rule: Rule,
  finding: Omit<Found, keyof RuleParts> & Partial<Found>,
) => ({
  ...finding,
  rule: id,
  category: rule.category,
  message: finding.message ?? rule.message,
  why: rule.why,
  sources: rule.sources,
})
type RuleParts = Pick<Found, 'rule' | 'category' | 'message' | 'why' | 'sources'>

/**
 * A runner over one ruleset. What the words of a sentence, of its neighbours and of its heading
 * decide is remembered for a while for each setting, so that a keystroke costs one sentence.
 */
export function createRunner(ruleset: Ruleset): (note: Note, setting: Setting) => Flag[] {
  const sieve = createSieve(ruleset.finders)
  const findInSentence = (sentence: Sentence, setting: Setting): readonly Found[] =>
    sieve(sentence.reading)
      .flatMap((find) => find(sentence, setting))
      .filter((one) => isOwnWords(sentence, one) && !isMadeSpecific(sentence, one))
      .filter((one) => isWanted(wishOf(sentence.reading, one), setting))
  const contextOf = rememberContexts(findInSentence)

  return (note, setting) => {
    const ofNote = findInNote(note, setting, ruleset.noteRules)
    const explanations = createExplanations(setting.cast)
    const occurrences = new Map<string, number>()
    const flags: Flag[] = []
    for (const sentence of note.sentences) {
      if (sentence.isHeading) {
        explanations.readHeading(sentence)
        continue
      }
      const context = contextOf(sentence, setting)
      for (const draft of settleAll(context, sentence, setting, ofNote.get(sentence.index))) {
        if (explanations.isExplained(sentence, draft.found)) continue
        const flag = toFlag(draft, note, sentence, occurrences)
        if (flag) flags.push(flag)
      }
    }
    return flags
  }
}

/** What was found in a sentence and by note rules, settled and drafted; remembered with its context. */
function settleAll(
  context: Context,
  { reading }: Sentence,
  setting: Setting,
  ofNote: readonly Found[] = [],
): readonly Draft[] {
  const withNote = ofNote.map(signOf).join()
  if (context.settled?.withNote !== withNote) {
    const drafts = settle([...context.found, ...ofNote]).map((found) =>
      draftFlag(reading, wantedAlso(found, setting)),
    )
    context.settled = { withNote, drafts }
  }
  return context.settled.drafts
}

/** All that can differ in what a note rule finds in one sentence. */
const signOf = ({ rule, start, end, message, suggestions, also = [] }: Found): string =>
  `${rule} ${start}-${end} ${message} ${also} ${suggestions.length > 0 ? JSON.stringify(suggestions) : ''}`

function findInNote(note: Note, setting: Setting, rules: Ruleset['noteRules']) {
  const bySentence = new Map<number, Found[]>()
  for (const [id, rule] of rules) {
    for (const finding of rule.findInNote(note, setting)) {
      const { sentence, ...rest } = finding
      const found = toFound(id, rule, rest)
      if (sentence.isHeading || !isOwnWords(sentence, found)) continue
      if (!isWanted(wishOf(sentence.reading, found), setting)) continue
      const list = bySentence.get(sentence.index)
      if (list) list.push(found)
      else bySentence.set(sentence.index, [found])
    }
  }
  return bySentence
}

const wishOf = ({ text }: Reading, found: Found) => ({
  rule: found.rule,
  category: found.category,
  quote: quoteOf(text, found),
})

/** Not quoted, not a form label. A flag on the whole sentence may hold quoted words. */
const isOwnWords = (sentence: Sentence, found: Found): boolean =>
  found.category === 'third-person' ||
  (!isInSpeech(sentence.reading, found) &&
    !isInLabel(sentence.reading, found) &&
    !isInAddress(sentence.reading.text, found))

/** "info@holly-bank.example", "www.holly-bank.example/info": no words of a sentence. */
const isInAddress = (text: string, { start, end }: Found): boolean =>
  /^[^\s@]*@[^\s@]*\.\S|^\.(?:ac|co|com|gov|net|nhs|org|sch|uk)\b/i.test(
    text.slice(end, end + 80),
  ) ||
  /\w@|\/\/|www\./i.test(
    text
      .slice(Math.max(0, start - 80), start)
      .split(/\s/)
      .at(-1) ?? '',
  )

/** "Reason for contact: …"; but letters that open a line ("CAMHS: no date yet") are no form's. */
const isInLabel = ({ text, label }: Reading, { start, category }: Found): boolean =>
  start < label.end && (category !== 'abbreviation' || FORM_FIELD.test(text))
const FORM_FIELD = /^(?:dob|tel|ref|info|dept|obs|appt|msg)\b/i

const isMadeSpecific = (sentence: Sentence, found: Found): boolean =>
  found.category === 'vague' && specificsFollow(sentence, found, found.needs)
