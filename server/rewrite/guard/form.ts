/** Form: no markup, link, invisible character or preamble, and a length that can be the same story. */
import type { Comparer, Reason } from './passage.ts'

const FORMS: readonly (readonly [code: string, pattern: RegExp, detail: string])[] = [
  ['markup', /<\/?[a-z][^<>]{0,200}>|<!--|&(?:[a-z]{2,8}|#\d{1,7});/i, 'The rewrite holds markup.'],
  [
    'markup',
    /\*\*|__|^[ \t]{0,3}#{1,6}\s|`|^[ \t]{0,8}[>*-]\s/m,
    'The rewrite holds formatting marks.',
  ],
  ['markup', /\]\(|!\[|\{\{|\}\}|<\||(?:^|\s)#{1,6}\s/, 'The rewrite holds markup.'],
  [
    'link',
    /\b(?:https?|ftp|mailto|javascript|data):|\bwww\.|[\w-]\.(?:com|org|net|co\.uk|io)\b/i,
    'The rewrite holds a link.',
  ],
  [
    'preamble',
    /^\s*(?:(?:sure|certainly|of course|okay|ok|absolutely)[,!.:]|here(?:'s|’s| is| are)\b|(?:re)?written\b|rewrite\b|as an ai|i(?:'m|’m| am) (?:an ai|a language)|(?:revised|plain) (?:version|note)|i (?:have|'ve|’ve) (?:rewritten|removed|changed)|dear \w+)/i,
    'The text speaks about the rewrite instead of being it.',
  ],
  [
    'preamble',
    /\b(?:let me know if|hope this helps|i cannot (?:help|assist)|i can(?:'|’)t (?:help|assist)|as requested|feel free to)\b/i,
    'The text speaks about the rewrite instead of being it.',
  ],
]

/** Control, format, private and unassigned characters, fillers and variation selectors. */
const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u2800|\u3164|\uffa0|\p{Variation_Selector}/gu
const LAID_OUT = /[\n\r\t]/g

const LONGEST = 3
const SHORTEST = 0.4
const LEEWAY = 12

export const compareForm: Comparer = ({ source, rewrite }) => {
  const reasons = FORMS.filter(
    ([, pattern]) => pattern.test(rewrite.raw) && !pattern.test(source.raw),
  ).map(([code, , detail]): Reason => ({ code, detail }))
  if (countInvisible(rewrite.raw) > countInvisible(source.raw)) {
    reasons.push({ code: 'invisible', detail: 'The rewrite holds characters that cannot be seen.' })
  }
  const before = countWords(source.raw)
  const after = countWords(rewrite.raw)
  if (after > before * LONGEST + LEEWAY) {
    reasons.push({
      code: 'too-long',
      detail: `The rewrite has ${after} words; the note has ${before}.`,
    })
  }
  if (after < before * SHORTEST) {
    reasons.push({
      code: 'too-short',
      detail: `The rewrite has ${after} words; the note has ${before}.`,
    })
  }
  return reasons
}

/** Letters, figures and marks that anybody types. */
const PLAIN = /^[\x20-\x7e£‘’“”–—…\n\r\t]*$/

const countInvisible = (text: string): number => (PLAIN.test(text) ? 0 : countIn(text))
const countIn = (text: string): number => text.replace(LAID_OUT, '').match(INVISIBLE)?.length ?? 0

const countWords = (text: string): number => text.split(/\s+/).filter((part) => part !== '').length
