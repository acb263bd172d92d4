import { describe, expect, test } from 'vitest'
import { flagsOf, vagueTerms } from './vague-checker.ts'

/** Published vague phrases, and what guides and practitioners say to avoid, each in a bare note. */
const PHRASES = `
full potential | high aspirations | vulnerable | extreme behaviours | sexualised behaviour
domestic incident | inappropriate behaviour | behaved inappropriately | inappropriate sexual behaviour
in a terrible state | state of the house | poor home conditions | home conditions adequate
conditions were poor | grubby | filthy | unkempt | dishevelled | touching event | basic needs are met
appropriate clothing | dressed appropriately | unsuitable | inadequate | lack of stimulation
there are concerns | concerns were raised | ongoing concerns | concerns around his sleep | of concern
issues at home | behavioural issues | anger issues | mental health issues | issues with Dad
an incident | following an incident | displaying behaviours | engaged well | good engagement
positive contact | contact went well | settling well | settled in placement | appeared fine
seemed happy | no concerns | regularly | periodically | frequently | often | at times | on occasion
occasionally | from time to time | recently | lately | in the past | some time ago | drinks a lot
numerous calls | a number of calls | support was offered | advice given | strategies were discussed
as previously discussed | low mood | low in mood | good enough | poor hygiene | hygiene issues
not managing | a lot of the time | in due course
`
  .split(/[|\n]/)
  .map((phrase) => phrase.trim())
  .filter((phrase) => phrase !== '')

describe('what the guides and practitioners name as vague is flagged', () => {
  test.each(PHRASES)('%s', (phrase) => {
    expect(flagsOf(`Jordan: ${phrase}.`).map(({ category }) => category)).toContain('vague')
  })

  test.each(PHRASES)('and never inside speech: "%s"', (phrase) => {
    expect(flagsOf(`Mum said "${phrase}".`)).toEqual([])
  })
})

test('a vague term asks for the fact and never puts words in its place', () => {
  const kinds = vagueTerms.flatMap((term) =>
    term.forms.flatMap((form) => form.suggestions.map(({ kind }) => kind)),
  )
  expect(new Set(kinds)).toEqual(new Set(['ask']))
})
