/** Texts made to take long: each drives one kind of pattern or loop as far as it goes. */
import type { Bench } from './measures.ts'
import { toInput } from './notes.ts'
import { time } from './timing.ts'

/** What is said again and again, in one sentence unless it has lines. */
export const EVIL: Readonly<Record<string, string>> = {
  'one letter': 'a',
  'white space': ' \t',
  'an address without end': 'a.',
  hyphens: '-',
  'question and exclamation marks': '?!',
  'opened speech': '“‘"',
  'nested speech': '"he said ‘she said “no” to me’ and" ',
  'opened brackets': '[(<',
  'one sentence of doings': 'was seen and was told and ',
  'one sentence of names': 'Ann Lee and Ben Lee, ',
  'names and pronouns': 'he Ann she Ben they ',
  'words retold': 'Mum said that Dad asked if he would say that ',
  reasons: 'because he was upset ',
  judgements: 'is aggressive and challenging and ',
  'broad phrases': 'some concerns around behaviour ',
  'jargon and initials': 'placement IRO contact CIN supervision order ',
  'numbers of laws': 'section 47 and s20 ',
  'days and times': '12 May 2024, 14/05/2024 at 10.30am and ',
  'labels in one line': 'Plan: ',
  'numbered lines': '1. Seen.\n2. Told.\n',
  'lines of one mark': '-\n>\n#\n',
  'lines of one word': 'he\n',
  'combining marks': 'e\u0301\u0323\u200d',
}

/** Long enough, and no longer. */
export const evilText = (part: string, length = 32_000): string =>
  `a${part.repeat(Math.ceil(length / part.length)).slice(0, length - 2)}b`

export interface EvilTime {
  readonly name: string
  /** Milliseconds for the whole check, the text never seen before. */
  readonly ms: number
}

/** How long the whole check takes over each. */
export const checkEvil = ({ checkNote }: Pick<Bench, 'checkNote'>): EvilTime[] =>
  Object.entries(EVIL).map(([name, part]) => ({
    name,
    ms: time(() => checkNote(toInput(evilText(part)))),
  }))
