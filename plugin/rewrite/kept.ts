/** What a rewrite kept, named so that the worker can look for themselves. */

/** Speech; figures, with the month of a date; names within a sentence; words that deny. */
const TELLING =
  /[“"][^“”"\n]{1,80}[”"]|\d+(?:[.,:/]\d+)*(?:am|pm|th|st|nd|rd|%)?(?: (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}{0,7})?|(?<=[\p{Ll}\d,;] )\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?|\b(?:not|never|no|nobody|nothing|\p{L}{2,9}n[’']t)\b/gu

const MOST = 8

/** Each once, in the order of the note; only what stands in both, word for word. */
export function listKept(was: string, text: string): string[] {
  return [...new Set(was.match(TELLING))].filter((words) => stands(words, text)).slice(0, MOST)
}

function stands(words: string, text: string): boolean {
  const at = text.indexOf(words)
  const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
  return at >= 0 && !isWord(text[at - 1]) && !isWord(text[at + words.length])
}
