/** Texts made to take long: each drives one kind of pattern or loop as far as it goes. */
import type { Bench } from './measures.ts'
import { toInput } from './notes.ts'
import { time } from './timing.ts'

const LENGTH = 32_000

/** Long enough, and no longer. */
const fill = (part: string): string => part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH)

export const EVIL: Readonly<Record<string, string>> = {
  'one letter': fill('a'),
  'white space': `a${fill(' \t')}b`,
  'an address without end': fill('a.'),
  hyphens: fill('-'),
  'question and exclamation marks': fill('?!'),
  'opened speech': fill('“‘"'),
  'opened brackets': fill('[(<'),
  'one sentence of doings': fill('was seen and was told and '),
  'one sentence of names': fill('Ann Lee and Ben Lee, '),
  'lines of one mark': fill('-\n>\n#\n'),
  'combining marks': fill('e\u0301\u0323\u200d'),
}

export interface EvilTime {
  readonly name: string
  /** Milliseconds for the whole check, the text never seen before. */
  readonly ms: number
}

/** How long the whole check takes over each. */
export const checkEvil = ({ checkNote }: Pick<Bench, 'checkNote'>): EvilTime[] =>
  Object.entries(EVIL).map(([name, text]) => ({
    name,
    ms: time(() => checkNote(toInput(text))),
  }))
