/** Tables of notes in which `[[…]]` stands around each sentence that speaks about the child. */
import { expect, test } from 'vitest'
import { readNote } from '../../server/note/note.ts'
import { readCast } from '../../server/note/people.ts'
import { aboutTheChild } from '../../server/rules/third-person/about-the-child.ts'
import type { Family } from '../families.ts'
import { amy, ben, charlie, hope, kit, leah, may, nobody, ryan, unborn, will } from '../families.ts'
import { mark, readMarked } from '../marked.ts'

export function flag(text: string, { child, people }: Family, addressChild = true): string {
  const cast = readCast(child, people)
  const setting = { key: '', cast, addressChild, hints: false }
  const found = aboutTheChild.findInNote(readNote(text), setting)
  return mark(
    text,
    found.map(({ sentence, start, end }) => ({
      start: sentence.start + start,
      end: sentence.start + end,
    })),
  )
}

const families = {
  amy,
  ben,
  leah,
  kit,
  will,
  may,
  hope,
  ryan,
  charlie,
  unborn,
  nobody,
} satisfies Record<string, Family>

/** One note a row. */
export const table = (rows: readonly (readonly [keyof typeof families, string])[]) =>
  test.each(rows)('%s: %s', (family, marked) => {
    expect(flag(readMarked(marked).text, families[family])).toBe(marked)
  })
