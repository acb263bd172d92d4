/** Knows a sentence written wholly in capitals, where capitals tell nothing about initials. */
import type { Reading } from './note.ts'

const FEWEST_WORDS = 4
const SMALL =
  /(?:^|\W)(?:THE|AND|TO|OF|IN|ON|AT|IS|WAS|ARE|HAS|HE|SHE|YOU|I|WE|NOT|NO|FOR|WITH|BY|BE|A|AN)(?!\w)/

/** "DO NOT RING THE HOUSE" is, "SW, TM, DSL, HV" is not. */
export const isShouted = ({ text, words }: Reading): boolean =>
  words.length >= FEWEST_WORDS && text === text.toUpperCase() && SMALL.test(text)
