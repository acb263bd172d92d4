import { describe, expect, test } from 'vitest'
import { formsOfVerb, isAdjective } from '../../server/note/language.ts'

describe('the forms of a verb', () => {
  test.each([
    ['take', 'takes', 'took', 'taking', 'taken'],
    ['get', 'gets', 'got', 'getting', 'got'],
    ['blame', 'blames', 'blamed', 'blaming', 'blamed'],
    ['bully', 'bullies', 'bullied', 'bullying', 'bullied'],
    ['undermine', 'undermines', 'undermined', 'undermining', 'undermined'],
    ['put', 'puts', 'put', 'putting', 'put'],
    ['control', 'controls', 'controlled', 'controlling', 'controlled'],
    ['have', 'has', 'had', 'having', 'had'],
    ['flip', 'flips', 'flipped', 'flipping', 'flipped'],
    ['lean', 'leans', 'leaned', 'leaning', 'leaned'],
    ['whinge', 'whinges', 'whinged', 'whinging', 'whinged'],
    ['spiral', 'spirals', 'spiralled', 'spiralling', 'spiralled'],
    ['beat', 'beats', 'beat', 'beating', 'beaten'],
    ['read', 'reads', 'read', 'reading', 'read'],
    ['upset', 'upsets', 'upset', 'upsetting', 'upset'],
  ])('%s', (infinitive, present, past, gerund, participle) => {
    expect(formsOfVerb(infinitive)).toEqual({ infinitive, present, past, gerund, participle })
  })
})

describe('a word that describes', () => {
  test.each(['scatty', 'flaky', 'cagey', 'moody'])('%s does', (word) => {
    expect(isAdjective(word)).toBe(true)
  })

  test.each(['home', 'plumber', 'work', 'six'])('%s does not', (word) => {
    expect(isAdjective(word)).toBe(false)
  })
})
