/** What comes back, and what leaves: restoring is exact, and the scan finds what is left. */
import { describe, expect, test } from 'vitest'
import { questionsFor } from '../../server/checks/reader-questions.ts'
import { createPseudonyms } from '../../server/model/pseudonyms.ts'
import { profiles } from '../../server/profiles/index.ts'
import { kai } from '../cast.ts'

describe('restoring is exact or does not happen', () => {
  const note = 'Kai saw Zofia [what for?] and "wrote [sic] it".'
  const pseudonyms = createPseudonyms(note, kai)

  test.each([
    ['[PERSON_1] saw [CHILD].', 'Zofia saw Kai.'],
    ['**[CHILD]**’s bag', '**Kai**’s bag'],
    ['You left [when did you leave?].', 'You left [when did you leave?].'],
    ['[what did [PERSON_1] say?]', '[what did Zofia say?]'],
    ['nobody', 'nobody'],
    ['[who is the social worker?] [date]', '[who is the social worker?] [date]'],
  ])('%s -> %s', (answer, restored) => {
    expect(pseudonyms.restore(answer)).toBe(restored)
  })

  test.each([
    '[PERSON_9] rang.',
    '[MUM] rang.',
    '[Child] rang.',
    '[Mum] rang.',
    '[social worker] rang.',
    '[PERSON1] rang.',
    '[child] rang.',
    '[CHILD ] rang.',
    '[PERSON 1] rang.',
    '[PERSON-1] rang.',
    '[PERSON\\_1] rang.',
    '[PERSON_01] rang.',
    '[PERSON_1/CHILD] rang.',
    '[CHILD rang.',
    'CHILD] rang.',
    'PERSON_1 rang.',
    'Person 1 rang.',
    '<CHILD> rang.',
    '{PERSON_1} rang.',
    '[CHILD][',
  ])('%s is refused', (answer) => {
    expect(pseudonyms.restore(answer)).toBeUndefined()
  })

  test.each([
    '[CHILD] said "[PERSON_1]".',
    'PERSON_1, Person 2 and <CHILD> stand in this note.',
    'A bracket [ left open, ] and ][ the wrong way.',
    '[[CHILD]] [MUM [CHILD_B] x] [NAME]',
    'Zofia [Zofia] [ZOFIA] $& $1 \\ \uFFFC',
  ])('a note that holds what looks like a placeholder comes back: %s', (text) => {
    const own = createPseudonyms(text, kai)
    expect(own.mask(text)).not.toMatch(/\[NAME\]/)
    expect(own.restore(own.mask(text))).toBe(text)
  })
})

describe('the scan of what leaves', () => {
  const pseudonyms = createPseudonyms('Kai saw Zofia at Oakfield.', kai)

  test.each([
    ['Kai was here', ['a name']],
    ['roisin was here', ['a name']],
    ['Wojciech was here', ['a name']],
    ['ring 07700 900123', ['a phone number']],
    ['at Oakfield, 14 Ashgrove Road', ['a school', 'an address']],
    ['[PERSON_7] was here', ['something like a placeholder']],
  ])('%s holds %j', (text, kinds) => {
    expect(pseudonyms.findLeaks(text)).toEqual(kinds)
  })

  test('what was masked is clean', () => {
    expect(
      pseudonyms.findLeaks(pseudonyms.mask('Kai saw Zofia and Wojciech, 07700 900123')),
    ).toEqual([])
  })

  test.each(profiles.map((profile) => [profile.id, profile] as const))(
    'what the service itself says is clean: %s',
    (_, profile) => {
      const asked = questionsFor(profile).map(({ id, asks }) => `${id}: ${asks}`)
      expect([profile.voice, ...asked].flatMap((text) => pseudonyms.findLeaks(text))).toEqual([])
    },
  )
})
