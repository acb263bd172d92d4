import { describe, expect, test } from 'vitest'
import { createAnalyser } from '../../server/check.ts'
import { guideOfEntry } from '../../server/checks/entries.ts'
import { checks } from '../../server/checks/index.ts'
import { DEFAULT_PROFILE, profiles } from '../../server/profiles/index.ts'

const isOpen = (status: string): boolean => status === 'missing' || status === 'ask'

describe.each(Object.entries(checks))('%s', (id, check) => {
  const { checkNote } = createAnalyser({
    terms: [],
    rules: {},
    checks: { [id]: check },
    rulesVersion: 'test',
    profiles,
    defaultProfile: guideOfEntry(check.answers[0] ?? '') ?? DEFAULT_PROFILE,
  })

  test.each(check.examples.meets)('is met by $text $about', (note) => {
    const statuses = checkNote(note).checks.map(({ status }) => status)
    expect(statuses).toContain('met')
    expect(statuses.filter(isOpen)).toEqual([])
  })

  test.each(check.examples.misses)('is open in $text $about', (note) => {
    const statuses = checkNote(note).checks.map(({ status }) => status)
    expect(statuses.filter(isOpen)).not.toEqual([])
  })
})
