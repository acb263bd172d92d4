/** Runs rules and terms over a note: drops what lies in speech, headings and labels, settles overlaps. */
import type { Flag } from '../contract.ts'
import type { Note, Sentence } from '../note/note.ts'
import { type Context, rememberContexts } from './contexts.ts'
import { type Draft, draftFlag, toFlag } from './draft.ts'
import { createExplanations } from './explained.ts'
import { type NoteRules, rememberFindings } from './note-findings.ts'
import { isOwnWords } from './own-words.ts'
import { type Finder, type Found, type SentenceRule, type Setting, toFound } from './rule.ts'
import { settle } from './settle.ts'
import { createSieve, withSigns } from './signs.ts'
import { specificsFollow } from './specifics.ts'
import { isFindingWanted, wantedAlso } from './wanted.ts'

export interface Ruleset {
  /** One finder a sentence rule, and one for all terms of a glossary. */
  readonly finders: readonly Finder[]
  readonly noteRules: NoteRules
}

/** Makes a finder of a sentence rule. */
export const finderOf = (id: string, rule: SentenceRule): Finder =>
  withSigns(rule.find, (sentence, setting) =>
    rule.find(sentence, setting).map((finding) => toFound(id, rule, finding)),
  )

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
      .filter((one) => isFindingWanted(sentence.reading, one, setting))
  const contextOf = rememberContexts(findInSentence)
  const findInNote = rememberFindings(ruleset.noteRules)

  return (note, setting) => {
    const ofNote = findInNote(note, setting)
    const explanations = createExplanations(setting.cast)
    const occurrences = new Map<string, number>()
    const flags: Flag[] = []
    for (const sentence of note.sentences) {
      if (sentence.isHeading) {
        explanations.readHeading(sentence)
        continue
      }
      const context = contextOf(sentence, setting)
      for (const draft of settleAll(context, sentence, setting, ofNote[sentence.index])) {
        if (explanations.isExplained(sentence, draft.found)) continue
        const flag = toFlag(draft, note, sentence, occurrences)
        if (flag) flags.push(flag)
      }
    }
    return flags
  }
}

const NOTHING: readonly Found[] = []

/** What was found in a sentence and by note rules, settled and drafted; remembered with its context. */
function settleAll(
  context: Context,
  { reading }: Sentence,
  setting: Setting,
  ofNote: readonly Found[] = NOTHING,
): readonly Draft[] {
  const known = context.settled
  if (known && areSame(known.ofNote, ofNote)) return known.drafts
  const drafts = settle([...context.found, ...ofNote]).map((found) =>
    draftFlag(reading, wantedAlso(found, setting)),
  )
  context.settled = { ofNote, drafts }
  return drafts
}

const areSame = (a: readonly Found[], b: readonly Found[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at])

const isMadeSpecific = (sentence: Sentence, found: Found): boolean =>
  found.category === 'vague' && specificsFollow(sentence, found, found.needs)
