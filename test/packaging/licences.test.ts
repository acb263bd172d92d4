import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readParts } from '../../packaging/licences.ts'
import { NOTICES, renderNotices } from '../../packaging/notices.ts'

const parts = readParts()
/** Licences that ask for a notice and no more; MPL binds its own files alone. */
const ALLOWED =
  /^(?:MIT|MIT-0|ISC|0BSD|Apache-2\.0|BSD|BSD-[23]-Clause|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|Python-2\.0|Zlib|MPL-2\.0|OFL-1\.1|PostgreSQL)$/
/** `A OR B` leaves the choice; `A AND B` asks for both. */
const isAllowed = (licence: string): boolean =>
  licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((name) => ALLOWED.test(name.trim())))

test('what production needs is under licences that ask for a notice and no more', () => {
  expect(parts.length).toBeGreaterThan(100)
  expect(parts.filter(({ licence }) => !isAllowed(licence))).toEqual([])
})

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['AGPL-3.0-only', false],
  ['GPL-2.0', false],
  ['MIT AND GPL-3.0-only', false],
  ['unknown', false],
])('%s may be used or not', (licence, may) => {
  expect(isAllowed(licence)).toBe(may)
})

test('the notices are those of the lock file', () => {
  expect(readFileSync(NOTICES, 'utf8')).toBe(renderNotices(parts))
})
