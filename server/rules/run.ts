/** Runs rules and terms over a note: drops what lies in speech, headings and labels, settles overlaps. */
import { LRUCache } from 'lru-cache'
import type { Flag, Source, Suggestion } from '../contract.ts'
import { isInSpeech, type Note, type Reading, type Sentence } from '../note/note.ts'
import { fits, quoteOf, shift } from '../note/span.ts'
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
  withSigns(rule.find.signs, (sentence, setting) =>
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
  const memory = new LRUCache<string, Map<string, readonly Found[]>>({ max: 200, ttl: 15 * 60_000 })
  const sieve = createSieve(ruleset.finders)

  const findInSentence = (sentence: Sentence, setting: Setting): readonly Found[] => {
    if (sentence.isHeading) return []
    const remembered = memory.get(setting.key) ?? new Map<string, readonly Found[]>()
    memory.set(setting.key, remembered)
    const { heading, previous, reading, next } = sentence
    const around = `${heading?.reading.id ?? 0},${previous?.reading.id ?? 0},${next?.reading.id ?? 0}`
    const key = `${reading.id},${around}`
    let found = remembered.get(key)
    if (!found) {
      if (remembered.size >= 20_000) remembered.clear()
      found = sieve(reading)
        .flatMap((find) => find(sentence, setting))
        .filter((one) => isOwnWords(sentence, one) && !isMadeSpecific(sentence, one))
        .filter((one) => isWanted(reading, one, setting))
      remembered.set(key, found)
    }
    return found
  }

  return (note, setting) => {
    const ofNote = findInNote(note, setting, ruleset.noteRules)
    const explanations = createExplanations(setting.cast)
    const occurrences = new Map<string, number>()
    const flags: Flag[] = []
    for (const sentence of note.sentences) {
      if (sentence.isHeading) explanations.readHeading(sentence)
      const found = [...findInSentence(sentence, setting), ...(ofNote.get(sentence.index) ?? [])]
      for (const one of settle(found)) {
        if (explanations.isExplained(sentence, one)) continue
        const flag = toFlag(note, sentence, wantedAlso(one, setting), occurrences)
        if (flag) flags.push(flag)
      }
    }
    return flags
  }
}

function findInNote(note: Note, setting: Setting, rules: Ruleset['noteRules']) {
  const bySentence = new Map<number, Found[]>()
  for (const [id, rule] of rules) {
    for (const finding of rule.findInNote(note, setting)) {
      const { sentence, ...rest } = finding
      const found = toFound(id, rule, rest)
      if (sentence.isHeading || !isOwnWords(sentence, found)) continue
      if (!isWanted(sentence.reading, found, setting)) continue
      const list = bySentence.get(sentence.index)
      if (list) list.push(found)
      else bySentence.set(sentence.index, [found])
    }
  }
  return bySentence
}

/** Not quoted, not a form label. A flag on the whole sentence may hold quoted words. */
const isOwnWords = (sentence: Sentence, found: Found): boolean =>
  found.category === 'third-person' ||
  (!isInSpeech(sentence.reading, found) &&
    !isInLabel(sentence.reading, found) &&
    !isInAddress(sentence.reading.text, found))

/** "info@holly-bank.example", "www.holly-bank.example/info": no words of a sentence. */
const isInAddress = (text: string, { start, end }: Found): boolean =>
  /^\S*@\S*\.\S|^\.(?:ac|co|com|gov|net|nhs|org|sch|uk)\b/i.test(text.slice(end, end + 80)) ||
  /(?:\w@|\/\/|www\.)\S*$/i.test(text.slice(Math.max(0, start - 80), start))

/** "Reason for contact: …"; but letters that open a line ("CAMHS: no date yet") are no form's. */
const isInLabel = ({ text, label }: Reading, { start, category }: Found): boolean =>
  start < label.end && (category !== 'abbreviation' || FORM_FIELD.test(text))
const FORM_FIELD = /^(?:dob|tel|ref|info|dept|obs|appt|msg)\b/i

const isMadeSpecific = (sentence: Sentence, found: Found): boolean =>
  found.category === 'vague' && specificsFollow(sentence, found, found.needs)

function toFlag(
  note: Note,
  sentence: Sentence,
  found: Found,
  occurrences: Map<string, number>,
): Flag | undefined {
  const span = shift(found, sentence.start)
  const quote = quoteOf(note.text, span)
  if (!fits(note.text, span) || quote !== quoteOf(sentence.reading.text, found)) return undefined
  const key = `${found.rule}|${quote}`
  const occurrence = (occurrences.get(key) ?? 0) + 1
  occurrences.set(key, occurrence)
  return {
    id: `${hashOf(key)}-${occurrence}`,
    rule: found.rule,
    category: found.category,
    ...(found.also?.length ? { also: [...found.also] } : {}),
    ...span,
    quote,
    message: found.message.replaceAll('{quote}', quote),
    why: found.why,
    sources: found.sources as Source[],
    suggestions: found.suggestions.map((suggestion) => place(suggestion, sentence.start)),
    foundBy: 'rules',
  }
}

/** Findings speak in the sentence's offsets, suggestions on the wire in the note's. */
const place = (suggestion: Suggestion, by: number): Suggestion =>
  suggestion.kind === 'rewrite' ? { ...suggestion, ...shift(suggestion, by) } : suggestion

/** FNV-1a over code units, 32 bits, in base 36: short, stable, and tells nothing of the words. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
