/**
 * Whether words stand in a text. Capitals, quotation style, white space and the ways to write a time of
 * day make no difference.
 */
export const holds = (text: string, words: string): boolean =>
  ` ${plain(text)} `.includes(plain(words))

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\b(\d{1,2})[.:](\d{2})\s?(am|pm)?\b/g, '$1:$2$3')
    .replace(/\b(\d{1,2})\s(am|pm)\b/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim()
