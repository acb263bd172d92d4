/** Flags as lines of text: where, what, and what to do about it, in plain words. */
import type { CheckResult, Flag, Suggestion } from '../contract.ts'

/** Each flag as `file:line:column category "words" message`, what is suggested below it. */
export const describeFlags = (file: string, text: string, flags: readonly Flag[]): string =>
  flags
    .flatMap((flag) => [
      `${file}:${placeIn(text, flag.start)} ${flag.category} "${oneLine(flag.quote)}" ${flag.message}`,
      ...flag.suggestions.map((one) => `    ${describeSuggestion(one)}`),
    ])
    .map((line) => `${line}\n`)
    .join('')

/** One line about the whole answer. */
export function describeTotals({ flags, words, profile }: CheckResult): string {
  const count = flags.length === 0 ? 'Nothing is' : `${flags.length}`
  return `${count} flagged in ${words} words, by the profile ${profile}.`
}

function describeSuggestion(suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case 'replace':
      return `Write "${suggestion.text}" instead.`
    case 'remove':
      return 'Take these words out.'
    case 'explain':
      return `Explain it: add "(${suggestion.text})" after it.`
    case 'rewrite':
      return `Write it as "${oneLine(suggestion.text)}"`
    case 'ask':
      return suggestion.template === undefined
        ? suggestion.question
        : `${suggestion.question} For example: "${suggestion.template}"`
  }
}

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g

/** `line:column`, both from 1; a column is one UTF-16 code unit. */
function placeIn(text: string, offset: number): string {
  let line = 1
  let from = 0
  for (const { index, 0: sign } of text.slice(0, offset).matchAll(LINE_BREAK)) {
    line++
    from = index + sign.length
  }
  return `${line}:${offset - from + 1}`
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
