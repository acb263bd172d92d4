import { describe, expect, test } from 'vitest'
import { createAnalyser } from '../../server/check.ts'
import { loadGlossary } from '../../server/glossary/load.ts'
import { DEFAULT_PROFILE, profiles } from '../../server/profiles/index.ts'

const terms = loadGlossary()

/** A checker with one term alone, hints raised. */
const checkerOf = (term: (typeof terms)[number]) =>
  createAnalyser({
    terms: [{ ...term, isHint: false }],
    rules: {},
    rulesVersion: 'test',
    profiles,
    defaultProfile: DEFAULT_PROFILE,
  })

describe.each(terms.map((term) => [term.rule, term] as const))('%s', (_, term) => {
  test.each(term.passes)('stays silent: %s', (text) => {
    expect(checkerOf(term).checkNote({ text }).flags).toEqual([])
  })
})
