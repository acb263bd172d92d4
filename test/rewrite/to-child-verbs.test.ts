import { expect, test } from 'vitest'
import { withYou } from '../../server/rewrite/agreement.ts'

test.each([
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
  ['hasn’t', 'haven’t'],
  ["wasn't", "weren't"],
  ['goes', 'go'],
  ['says', 'say'],
  ['tries', 'try'],
  ['plays', 'play'],
  ['lies', 'lie'],
  ['watches', 'watch'],
  ['misses', 'miss'],
  ['wishes', 'wish'],
  ['fixes', 'fix'],
  ['aches', 'ache'],
  ['uses', 'use'],
  ['loses', 'lose'],
  ['refuses', 'refuse'],
  ['focuses', 'focus'],
  ['freezes', 'freeze'],
  ['agrees', 'agree'],
])('%s -> %s', (verb, expected) => {
  expect(withYou(verb)).toBe(expected)
})
