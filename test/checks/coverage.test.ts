import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { coverageOf, unseen } from '../../server/checks/coverage.ts'
import { entries } from '../../server/checks/entries.ts'
import { renderPage } from '../../server/checks/generate.ts'
import { checks } from '../../server/checks/index.ts'
import { profiles } from '../../server/profiles/index.ts'
import { ProfileFile } from '../../server/profiles/profile-file.ts'

const covered = profiles.flatMap((profile) => coverageOf(checks, profile).entries)
const idsOf = (answered: string) =>
  covered.filter((entry) => entry.answered === answered).map(({ id }) => id)

test('all 142 entries of the five guides are covered, each once', () => {
  expect(covered.map(({ id }) => id).sort()).toEqual(entries.map(({ id }) => id).sort())
  expect(covered).toHaveLength(142)
})

test('entries are written in one way', () => {
  const Entry = z.strictObject({
    id: z.string().regex(/^\d{3}-\d{2}$/),
    guide: z.string(),
    rule: z.string(),
    check: z.array(z.enum(['rules', 'metadata', 'llm', 'cannot'])),
    metadata: z.array(z.string()),
    note: z.string().optional(),
  })
  expect(z.array(Entry).parse(entries)).toEqual(entries)
})

test('what no note can show has its reason, and nothing else has', () => {
  expect(idsOf('unseen').sort()).toEqual(Object.keys(unseen).sort())
  for (const reason of Object.values(unseen)) expect(reason).toMatch(/^[A-Z].*\.$/)
})

test('what only a reader can tell is put to the model', () => {
  const needReader = new Set(idsOf('reader'))
  const asked = entries.filter(({ check }) => check.includes('llm')).map(({ id }) => id)
  expect([...needReader].filter((id) => !asked.includes(id))).toEqual([])
})

describe('a profile decides what is covered', () => {
  const [kent] = profiles.filter(({ id }) => id === 'kent')
  const base = ProfileFile.parse({ ...kent, id: 'house' })

  test('a check that is left out answers nothing', () => {
    const profile = { ...base, off: ['checks/timing/decision-same-day'] }
    const entry = coverageOf(checks, profile).entries.find(({ id }) => id === '002-07')
    expect(entry).toMatchObject({ answered: 'reader', checks: [] })
  })

  test('entries of other guides can be asked for besides', () => {
    const { entries: own } = coverageOf(checks, { ...base, alsoAsks: ['003-11'] })
    expect(own.filter(({ guide }) => guide !== 'kent').map(({ id }) => id)).toEqual(['003-11'])
  })

  test('without a guide only those are asked for', () => {
    const { guide: _, ...free } = base
    const { entries: own } = coverageOf(checks, { ...free, alsoAsks: ['000-16', '003-11'] })
    expect(own.map(({ id }) => id)).toEqual(['000-16', '003-11'])
  })
})

test('docs/coverage.md is fresh', async () => {
  expect(readFileSync('docs/coverage.md', 'utf8')).toBe(await renderPage())
})
