import { describe, expect, test } from 'vitest'
import { readWords } from '../../server/note/words.ts'
import { patterns, verbs } from '../../server/rules/pattern-list.ts'

/** The words that a list of one line matches, from the first place where it does. */
function matchIn(text: string, list = patterns(['never'])): string | undefined {
  const words = readWords(text)
  for (let at = 0; at < words.length; at++) {
    const match = list.matchAt(words, at)
    if (match) return text.slice(words[at]?.start, words[at + match.length - 1]?.end)
  }
  return undefined
}

describe('a line of a list', () => {
  test.each([
    ['easily led', 'He is easily led.', 'easily led'],
    ['out|off of it', 'She was off of it.', 'off of it'],
    ['in <own> own world', "Dad is in Dad's own world.", "in Dad's own world"],
    ['in <own> own world', 'Dad is in his own world.', 'in his own world'],
    ['<own> own doing', 'It is her own doing.', 'her own doing'],
    ['blames <him> for', 'He blames Lisa for it.', 'blames Lisa for'],
    ['blames <him> for', 'He blames everyone for it.', 'blames everyone for'],
    ['plays … off', 'She plays her mum and dad off.', 'plays her mum and dad off'],
    ['drinking .', 'She is drinking.', 'drinking'],
    ['drinking .', 'She is drinking and he is not.', 'drinking'],
  ])('"%s" matches in "%s"', (line, text, expected) => {
    expect(matchIn(text, patterns([line]))).toBe(expected)
  })

  test.each([
    ['easily led', 'He is easily, led by nobody, upset.'],
    ['blames <him> for', 'He blames the weather for it.'],
    ['plays … off', 'She plays.'],
    ['plays … off', 'She plays with the dog until it runs off.'],
    ['drinking .', 'She is drinking tea.'],
  ])('"%s" does not match in "%s"', (line, text) => {
    expect(matchIn(text, patterns([line]))).toBeUndefined()
  })

  test('the longest of several wins', () => {
    const list = patterns(['no insight', 'no insight into', 'no'])
    expect(matchIn('She has no insight into it.', list)).toBe('no insight into')
  })
})

describe('a line that begins with a verb', () => {
  test.each([
    ['infinitive', 'They take it out on him.', 'take it out on'],
    ['present', 'She takes it out on him.', 'takes it out on'],
    ['past', 'She took it out on him.', 'took it out on'],
    ['gerund', 'She is taking it out on him.', 'taking it out on'],
    ['participle', 'She has taken it out on him.', 'taken it out on'],
  ])('%s', (form, text, expected) => {
    const list = verbs(['take it out on'])
    expect(matchIn(text, list)).toBe(expected)
    const words = readWords(expected)
    expect([...(list.matchAt(words, 0)?.forms ?? [])]).toContain(form)
  })

  test('a form that may be several is all of them', () => {
    const { forms } = verbs(['put … first']).matchAt(readWords('put him first'), 0) ?? {}
    expect(new Set(forms)).toEqual(new Set(['infinitive', 'past', 'participle']))
  })
})
