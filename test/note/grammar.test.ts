import { describe, expect, test } from 'vitest'
import { isCommonWord, isListedAdjective } from '../../server/note/grammar.ts'
import {
  conjugate,
  describes,
  formsOfVerb,
  isAdjective,
  isGrammarLoaded,
  pluralOf,
} from '../../server/note/language.ts'

describe('what is written down needs no grammar', () => {
  test('forms and plurals', () => {
    expect(formsOfVerb('undermine')).toMatchObject({ past: 'undermined', gerund: 'undermining' })
    expect(pluralOf('child')).toBe('children')
    expect(isGrammarLoaded()).toBe(false)
  })

  test.each(['abaxial', 'pompous', 'scatty', 'zingy'])('%s describes', (word) => {
    expect(isListedAdjective(word)).toBe(true)
  })

  test.each(['ability', 'statement', 'yeomanry'])('%s does not', (word) => {
    expect(isListedAdjective(word)).toBe(false)
  })

  test.each([
    ['police', true],
    ['angela', false],
    ['constructor', false],
    ['xyzzy', false],
  ])('%s is a common word: %s', (word, isOne) => {
    expect(isCommonWord(word)).toBe(isOne)
  })
})

describe('what is not is asked of grammar', () => {
  test.each(['bleepy', 'fnordless'])('%s', (word) => {
    expect(isListedAdjective(word)).toBeUndefined()
    expect(isAdjective(word)).toBe(describes(word))
  })

  test('and both come to the same', () => {
    for (const verb of ['take', 'bully', 'undermine']) {
      expect(formsOfVerb(verb)).toMatchObject({ past: conjugate(verb).PastTense })
    }
  })
})
