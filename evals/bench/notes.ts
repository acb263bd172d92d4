/** Makes invented notes for the bench from a seeded source: no sentence comes twice in a run. */
import { readFileSync } from 'node:fs'
import type { NoteInput } from '../../server/contract.ts'
import { type Random, randomFrom, wholeBelow } from '../statistics/random.ts'

/** Who the notes are about; other names in them are made up as they go. */
const cast = {
  child: { name: 'Kit Holloway', knownAs: ['Kit'], pronouns: 'he/him' },
  people: [
    { name: 'Ros Holloway', role: 'mum' },
    { name: 'Vince Amadi', role: 'dad' },
  ],
} satisfies Pick<NoteInput, 'child' | 'people'>

/** A note as the service would be sent it: to the child, so that every rule has work. */
export const toInput = (text: string): NoteInput => ({ text, ...cast, addressChild: true })

const FILLINGS: Readonly<Record<string, readonly string[]>> = {
  thing: 'blanket,bike,kettle,tablet,lamp,ladder,football,suitcase,cot,mattress,rucksack'.split(
    ',',
  ),
  room: 'kitchen,hall,bathroom,front room,back bedroom,porch,conservatory,loft room'.split(','),
  food: 'toast,pasta,rice and peas,cereal,jollof,soup,fish fingers,apple slices'.split(','),
}
const SYLLABLES =
  'bar,cal,den,el,fi,gar,hol,im,jo,ket,lan,mor,nes,or,pim,ros,sha,tel,vin,wes'.split(',')
const ADULTS = ['Mum', 'Ros', 'Vince', 'Dad', 'Ros Holloway']
const ENDINGS: Readonly<Record<string, string>> = {
  school: ' Primary',
  street: ' Road',
  place: 'ton',
}
const MONTHS = 'January,February,March,April,May,June,July,August,September,October'.split(',')
const SENTENCES_A_PARAGRAPH = 5

export interface NoteSource {
  /** A note of at least so many words, and at most one sentence more; never seen before. */
  readonly next: (words: number) => string
  /** A sentence never seen before. */
  readonly nextSentence: () => string
}

/** Notes from a seed: the same seed, the same notes. */
export function noteSource(seed: number): NoteSource {
  const random = randomFrom(seed)
  const templates = readTemplates()
  const seen = new Set<string>()
  const nextSentence = (): string => {
    for (;;) {
      const template = pick(random, templates)
      const sentence = template.replace(/\{(\w+)\}/g, (_, slot: string) => fill(random, slot))
      if (seen.has(sentence)) continue
      seen.add(sentence)
      return sentence
    }
  }
  return { nextSentence, next: (words) => compose(nextSentence, words) }
}

/** Paragraphs of five sentences; bullets stand on lines of their own. */
function compose(nextSentence: () => string, words: number): string {
  const lines: string[] = []
  let paragraph: string[] = []
  const endParagraph = () => {
    if (paragraph.length > 0) lines.push(paragraph.join(' '))
    paragraph = []
  }
  for (let count = 0; count < words; ) {
    const sentence = nextSentence()
    count += sentence.split(' ').length
    if (sentence.startsWith('- ')) {
      endParagraph()
      lines.push(sentence)
    } else if (paragraph.push(sentence) === SENTENCES_A_PARAGRAPH) {
      endParagraph()
    }
  }
  endParagraph()
  return lines.join('\n')
}

const readTemplates = (): string[] =>
  readFileSync(new URL('sentences.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

const pick = <T>(random: Random, list: readonly T[]): T =>
  list[wholeBelow(random, list.length)] as T

function fill(random: Random, slot: string): string {
  const words = FILLINGS[slot]
  if (words) return pick(random, words)
  if (slot === 'n') return String(2 + wholeBelow(random, 97))
  if (slot === 'time') {
    return `${1 + wholeBelow(random, 12)}.${10 + wholeBelow(random, 50)}${pick(random, ['am', 'pm'])}`
  }
  if (slot === 'date') return `${1 + wholeBelow(random, 28)} ${pick(random, MONTHS)}`
  if (slot === 'child') return 'Kit'
  if (slot === 'adult' && random() < 0.5) return pick(random, ADULTS)
  return nameFrom(random) + (ENDINGS[slot] ?? '')
}

function nameFrom(random: Random): string {
  const length = 2 + wholeBelow(random, 2)
  const name = Array.from({ length }, () => pick(random, SYLLABLES)).join('')
  return name.charAt(0).toUpperCase() + name.slice(1)
}
