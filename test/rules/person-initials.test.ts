import { describe, expect, test } from 'vitest'
import { readNote } from '../../server/note/note.ts'
import { readCast } from '../../server/note/people.ts'
import { createExplanations } from '../../server/rules/explained.ts'
import type { Found } from '../../server/rules/rule.ts'
import { jordan } from '../cast.ts'

const foundAt = (words: string, start: number): Found => ({
  start,
  end: start + words.length,
  rule: `abbreviation/${words}`,
  category: 'abbreviation',
  message: '',
  why: '',
  sources: [],
  suggestions: [],
})

describe('initials that are a person’s and also a term’s', () => {
  const tilly = readCast({ name: 'Tilly Moss', knownAs: ['Tilly', 'TM'] })

  /** Whether the last "TM" is taken for Tilly. */
  function isTilly(text: string): boolean | undefined {
    const sentence = readNote(text).sentences.at(-1)
    const start = sentence?.reading.text.lastIndexOf('TM') ?? -1
    const term = { ...foundAt('TM', start), fullWords: ['team manager'] }
    return sentence && createExplanations(tilly).isExplained(sentence, term)
  }

  test.each([
    ['I met Tilly Moss. TM was seen alone in her room.', true],
    ['I met Tilly Moss.\nThen I drove TM to school.', true],
    ['I met Tilly Moss. The TM agreed.', false],
    ['I met Tilly Moss. TM meeting at noon.', false],
    ['I met Tilly Moss. TM agreed that Tilly may stay.', false],
    ['I met Tilly. TM agreed.', false],
  ])('%s', (text, isPerson) => {
    expect(isTilly(text)).toBe(isPerson)
  })

  test('initials that are no term are a person’s at once', () => {
    const [sentence] = readNote('JE was seen.').sentences
    const cast = readCast(jordan.child, jordan.people)
    const explanations = createExplanations(cast)
    expect(sentence && explanations.isExplained(sentence, foundAt('JE', 0))).toBe(true)
  })
})
