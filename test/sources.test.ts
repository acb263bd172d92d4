/** Checks what rules, terms, checks and profiles rest on: sources, examples, the guides' entries. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { entries } from '../server/checks/entries.ts'
import { checks } from '../server/checks/index.ts'
import { GUIDES } from '../server/contract.ts'
import { loadGlossary } from '../server/glossary/load.ts'
import { profiles } from '../server/profiles/index.ts'
import { rules } from '../server/rules/index.ts'

describe('rules and their sources', () => {
  const plain = (text: string) => text.replaceAll('**', '').replace(/\s+/g, ' ')
  const guides = new Map(
    GUIDES.map((guide) => [
      guide,
      plain(readFileSync(`server/profiles/${guide}/guidance.txt`, 'utf8')),
    ]),
  )
  const cited = [
    ...Object.entries(rules).map(([id, rule]) => ({ id, sources: rule.sources })),
    ...Object.entries(checks).map(([id, check]) => ({ id, sources: check.sources })),
    ...loadGlossary().map((term) => ({ id: term.rule, sources: term.sources })),
    ...profiles.map((profile) => ({ id: `profile ${profile.id}`, sources: [profile.source] })),
  ]

  test('every quoted guide says it word for word', () => {
    const wrong = cited.flatMap(({ id, sources }) =>
      sources
        .filter(
          (source) => 'guide' in source && !guides.get(source.guide)?.includes(plain(source.quote)),
        )
        .map((source) => ({ id, source })),
    )
    expect(wrong).toEqual([])
  })

  test('every rule shows where it speaks and, as often, where it is silent', () => {
    const thin = Object.entries(rules)
      .filter(([, { examples }]) => {
        const { flags, passes } = examples
        return flags.length < 2 || passes.length < 2 || passes.length < flags.length
      })
      .map(([id]) => id)
    expect(thin).toEqual([])
  })

  test('every check shows where it is met and where it is not', () => {
    const thin = Object.entries(checks)
      .filter(([, { examples }]) => examples.meets.length < 2 || examples.misses.length < 2)
      .map(([id]) => id)
    expect(thin).toEqual([])
  })

  test('every check answers entries that the guides have', () => {
    const known = new Set(entries.map(({ id }) => id))
    const strays = Object.entries(checks).filter(
      ([, { answers }]) => answers.length === 0 || answers.some((entry) => !known.has(entry)),
    )
    expect(strays.map(([id]) => id)).toEqual([])
  })

  test('every rule sits in the folder of its category', () => {
    const strays = Object.entries(rules).filter(([id, rule]) => !id.startsWith(`${rule.category}/`))
    expect(strays.map(([id]) => id)).toEqual([])
  })
})
