import { describe, expect, test } from 'vitest'
import { guideOfEntry } from '../../server/checks/entries.ts'
import { checks } from '../../server/checks/index.ts'
import type { NoteInput } from '../../server/contract.ts'
import { DEFAULT_PROFILE } from '../../server/profiles/index.ts'
import { analyser } from '../service.ts'

const isOpen = (status: string): boolean => status === 'missing' || status === 'ask'

describe.each(Object.entries(checks))('%s', (id, { answers, examples }) => {
  const profile = guideOfEntry(answers[0] ?? '') ?? DEFAULT_PROFILE
  const statusesOf = (note: NoteInput) =>
    analyser
      .checkNote({ profile, ...note })
      .checks.filter(({ rule }) => rule === `checks/${id}`)
      .map(({ status }) => status)

  test.each(examples.meets)('is met by $text $about', (note) => {
    const statuses = statusesOf(note)
    expect(statuses).toContain('met')
    expect(statuses.filter(isOpen)).toEqual([])
  })

  test.each(examples.misses)('is open in $text $about', (note) => {
    expect(statusesOf(note).filter(isOpen)).not.toEqual([])
  })
})
