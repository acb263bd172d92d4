/** Measures on invented sentences what leaves for a model and what is replaced without need. */
import { readFileSync } from 'node:fs'
import type { NoteInput } from '../../server/contract.ts'
import { isTitle } from '../../server/model/pseudonyms/titles.ts'
import { createPseudonyms } from '../../server/model/pseudonyms.ts'

export interface Sentence {
  readonly group: string
  readonly text: string
  readonly marks: readonly { kind: string; start: number; end: number; words: string }[]
  readonly known: Pick<NoteInput, 'child' | 'people'>
  /** Not looked at while words and patterns are changed. */
  readonly isHeld: boolean
}

export interface Measured {
  /** By kind of identifier, or by origin of name. */
  readonly caught: ReadonlyMap<string, { caught: number; of: number }>
  readonly missed: readonly { sentence: Sentence; words: string; masked: string }[]
  /** Ordinary words replaced. */
  readonly overMasked: readonly { word: string; masked: string }[]
  readonly words: number
}

const MARK = /\{(?:([a-z]+):)?([^}]+)\}/g

/** The sentences of a file beside this one. */
export function readSentences(file: string): Sentence[] {
  let group = ''
  let at = 0
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('## ')) {
        group = line.slice(3)
        at = 0
      }
      if (line.startsWith('#') || line.trim() === '') return []
      return [readSentence(line, group, at++)]
    })
}

function readSentence(line: string, group: string, at: number): Sentence {
  const [marked = '', people = ''] = line.split(/ \| ?/)
  const marks: Sentence['marks'][number][] = []
  let text = ''
  let end = 0
  for (const { 0: mark, 1: kind = 'name', 2: words = '', index } of marked.matchAll(MARK)) {
    text += marked.slice(end, index)
    marks.push({ kind, words, start: text.length, end: text.length + words.length })
    text += words
    end = index + mark.length
  }
  const [child, ...others] = people.split('; ').filter((name) => name !== '')
  return {
    group,
    text: text + marked.slice(end),
    marks,
    known: {
      ...(child ? { child: { name: child } } : {}),
      people: others.map((name) => ({ name, role: 'family friend' })),
    },
    isHeld: at % 3 === 2,
  }
}

/** What tells nobody who somebody is, though it stands within an identifier. */
const GENERIC: ReadonlySet<string> = new Set(
  `primary school academy infants nursery high college hospital lodge hotel house road street st rd avenue lane court close gardens
  cottage flat the old upper mill church rc of saint city st junior high catholic sixth form family centre hospice library town back
  caravan park health a`.split(/\s+/),
)
const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** The words of an identifier that could tell who it is. */
const tellingWords = (words: string): string[] =>
  (words.match(WORD) ?? []).filter(
    (word) => word.length > 1 && !isTitle(word.toLowerCase()) && !GENERIC.has(word.toLowerCase()),
  )

export function measure(sentences: readonly Sentence[], isKnown: boolean): Measured {
  const caught = new Map<string, { caught: number; of: number }>()
  const missed: Measured['missed'][number][] = []
  const overMasked: { word: string; masked: string }[] = []
  let words = 0
  for (const sentence of sentences) {
    const pseudonyms = createPseudonyms(sentence.text, isKnown ? sentence.known : {})
    const masked = pseudonyms.mask(sentence.text)
    const survives = countWords(masked.replace(/\[[A-Z][A-Z_\d]*\]/g, ' '))
    const ordinary = countWords(withoutMarks(sentence))
    for (const mark of sentence.marks) {
      const label = mark.kind === 'name' ? sentence.group : mark.kind
      const tally = caught.get(label) ?? { caught: 0, of: 0 }
      const leaked = tellingWords(mark.words).filter(
        (word) => standing(survives, word) > standing(ordinary, word),
      )
      tally.of++
      if (leaked.length === 0) tally.caught++
      else missed.push({ sentence, words: mark.words, masked })
      caught.set(label, tally)
    }
    for (const [word, count] of ordinary) {
      words += count
      const lost = count - (survives.get(word) ?? 0)
      for (let n = 0; n < lost; n++) overMasked.push({ word, masked })
    }
  }
  return { caught, missed, overMasked, words }
}

/** How often a word stands, its apostrophe left out or not. */
const standing = (counts: ReadonlyMap<string, number>, word: string): number =>
  (counts.get(word) ?? 0) + (counts.get(`${word}s`) ?? 0)

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of text.match(WORD) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function withoutMarks({ text, marks }: Sentence): string {
  let out = ''
  let at = 0
  for (const { start, end } of marks) {
    out += `${text.slice(at, start)} `
    at = end
  }
  return out + text.slice(at)
}
