/** Gathers what note rules find, by sentence; a finding is the same one for as long as it is found again. */
import type { Note } from '../note/note.ts'
import { ReadingMemory } from '../note/reading-memory.ts'
import { isOwnWords } from './own-words.ts'
import { type Found, type NoteFinding, type NoteRule, type Setting, toFound } from './rule.ts'
import { isFindingWanted } from './wanted.ts'

export type NoteRules = readonly (readonly [id: string, rule: NoteRule])[]

/** What was found in a sentence, and whether it may become a flag. */
interface Raised {
  readonly setting: string
  readonly found: Found
  readonly isKept: boolean
}

/** So many findings of a sentence are kept: notes may differ in what is found there. */
const MOST = 6

/** What may become a flag, by the sentence's `index`; nothing where nothing was found. */
export type NoteFindings = readonly (readonly Found[] | undefined)[]

/** A finder for some note rules. */
export function rememberFindings(rules: NoteRules): (note: Note, setting: Setting) => NoteFindings {
  const memory = new ReadingMemory<readonly Raised[]>()
  const recall = (id: string, rule: NoteRule, finding: NoteFinding, setting: Setting): Raised => {
    const { reading } = finding.sentence
    const all = memory.get(reading) ?? []
    for (const one of all) if (isSame(one, id, rule, finding, setting)) return one
    const { sentence, ...rest } = finding
    const found = toFound(id, rule, rest)
    const isKept = isOwnWords(sentence, found) && isFindingWanted(reading, found, setting)
    const raised = { setting: setting.key, found, isKept }
    memory.set(reading, [raised, ...all.slice(0, MOST - 1)])
    return raised
  }
  return (note, setting) => {
    const bySentence: Found[][] = []
    for (const [id, rule] of rules) {
      for (const finding of rule.findInNote(note, setting)) {
        if (finding.sentence.isHeading) continue
        const { found, isKept } = recall(id, rule, finding, setting)
        if (!isKept) continue
        const { index } = finding.sentence
        const list = bySentence[index]
        if (list) list.push(found)
        else bySentence[index] = [found]
      }
    }
    return bySentence
  }
}

const isSame = (
  { found, setting }: Raised,
  id: string,
  rule: NoteRule,
  finding: NoteFinding,
  { key }: Setting,
): boolean =>
  found.rule === id &&
  found.start === finding.start &&
  found.end === finding.end &&
  found.message === (finding.message ?? rule.message) &&
  found.also === finding.also &&
  found.needs === finding.needs &&
  areSame(found.suggestions, finding.suggestions) &&
  setting === key

const areSame = (a: Found['suggestions'], b: Found['suggestions']): boolean =>
  a === b || (a.length === 0 && b.length === 0)
