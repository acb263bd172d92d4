/** A note's sentences by the heading that they stand under. */
import type { Note, Sentence } from '../note/note.ts'
import { remember } from './words.ts'

const BLANK = /^(?:[^:[\]]{1,60}: ?)?\[[^[\]]*\]$/

/** A line that is a `[question]` of a template: nobody has written anything there yet. */
export const isBlank = ({ block: { text } }: Sentence): boolean =>
  text.endsWith(']') && BLANK.test(text)

/**
 * Headings in lower case without a closing colon; a form label that opens a block ("Actions: …") is
 * one too, to the end of its block. What stands before the first heading is under ''.
 */
export function readSections(note: Note): Map<string, Sentence[]> {
  const sections = new Map<string, Sentence[]>()
  let heading = ''
  let label = ''
  for (const sentence of note.sentences) {
    if (sentence.block !== sentence.previous?.block) label = ''
    if (isBlank(sentence)) continue
    if (sentence.isHeading) {
      heading = nameOfHeading(sentence.reading)
      if (!sections.has(heading)) sections.set(heading, [])
      continue
    }
    label = nameOfLabel(sentence.reading) || label
    const name = label || heading
    const section = sections.get(name)
    if (section) section.push(sentence)
    else sections.set(name, [sentence])
  }
  return sections
}

/** What the guides' sections are called, by what they are for. */
const NAMES = {
  reason: /^(?:reason|purpose|aim)\b/,
  detail: /^(?:detailed? (?:case )?notes?|details|discussion|observations?|what happened)\b/,
  analysis:
    /^(?:(?:visit record\W+)?analysis|my (?:analysis|view|thoughts)|what (?:this|it) means|reflections?)\b/,
  actions:
    /^(?:(?:visit record\W+)?(?:agreed |further )?actions?|next\b|to ?do|what (?:happens|happened next|will happen|next|we (?:agreed|will|decided)|i will)|agreed$|who does what|plan$|plan of action|action plan)/,
  decisions: /^decisions?\b/,
  views: /(?:views?|wishes|feelings|voice|story)\b/,
} as const
export type SectionKind = keyof typeof NAMES

/** The sentences of a section by what it is for, whatever it is called; none where it is not there. */
export function findSection(
  sections: ReadonlyMap<string, readonly Sentence[]>,
  kind: SectionKind,
): readonly Sentence[] | undefined {
  let found: readonly Sentence[] | undefined
  for (const [name, sentences] of sections) {
    if (NAMES[kind].test(name)) found = found ? [...found, ...sentences] : sentences
  }
  return found
}

/** The section under a heading, or under another that is there for the same thing. */
export function findNamed(
  sections: ReadonlyMap<string, readonly Sentence[]>,
  heading: string,
): readonly Sentence[] | undefined {
  const name = nameOf(heading)
  const kind = (Object.keys(NAMES) as SectionKind[]).find((one) => NAMES[one].test(name))
  return sections.get(name) ?? (kind && findSection(sections, kind))
}

const nameOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/^#+\s*/, '')
    .replace(/(?<![:\s])[:\s]+$/, '')

const nameOfHeading = remember(({ text }) => nameOf(text))
const nameOfLabel = remember(({ text, label }) => nameOf(text.slice(0, label.end)))

const OPENING_SENTENCES = 3

/** How a note without sections begins: its first sentences, headings aside. */
export const openingOf = (note: Note): readonly Sentence[] =>
  note.sentences.filter((one) => !one.isHeading && !isBlank(one)).slice(0, OPENING_SENTENCES)
