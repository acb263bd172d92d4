/** The product's own examples: what each of them has to be, whoever edits it. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadAnalyser } from '../../evals/analyser.ts'
import { CATEGORIES, GUIDES } from '../../server/contract.ts'
import { checkAfter, findUntreated } from '../../server/examples/check-after.ts'
import { findUncitable, readGuides } from '../../server/examples/citations.ts'
import { factsOf } from '../../server/examples/facts.ts'
import { findUnconfirmed } from '../../server/examples/identifiers.ts'
import { CITATIONS_FILE, loadStarter } from '../../server/examples/starter.ts'
import { findUnfinished } from '../../server/examples/unfinished.ts'
import { ownTerms } from '../../server/glossary/own-terms.ts'
import { rules } from '../../server/rules/index.ts'

const starter = loadStarter()
const { checkNote } = loadAnalyser()
const authority = { rules, terms: ownTerms, guides: readGuides() }

describe.each(starter.map((example) => [example.id, example] as const))('%s', (_, example) => {
  test('keeps every fact', () => {
    expect(factsOf(example).faults).toEqual([])
  })

  test('is quiet afterwards, or says why not', () => {
    const open = checkAfter(example, checkNote).flags.filter(({ why }) => why === null)
    expect(open.map(({ flag }) => `${flag.rule}: ${flag.quote}`)).toEqual([])
  })

  test('answers every flag in its before', () => {
    const open = findUntreated(example, checkNote).map(({ rule, quote }) => `${rule}: ${quote}`)
    expect(open).toEqual([])
  })

  test('quotes its guides word for word, and names rules that there are', () => {
    expect(findUncitable(example.changes, authority)).toEqual([])
  })

  test('has all its parts, and nobody real in them', () => {
    expect(findUnfinished(example)).toEqual([])
    expect(findUnconfirmed(example).map(({ quote }) => quote)).toEqual([])
  })
})

describe('all of them together', () => {
  const changes = starter.flatMap((example) => example.changes)

  test('show every category', () => {
    expect(new Set(changes.map(({ category }) => category))).toEqual(new Set(CATEGORIES))
  })

  test('cite every guide, and are written to each', () => {
    const cited = changes.flatMap(({ sources }) =>
      sources.flatMap((one) => ('guide' in one ? [one.guide] : [])),
    )
    expect(new Set(cited)).toEqual(new Set(GUIDES))
    expect(new Set(starter.map(({ profile }) => profile))).toEqual(new Set(GUIDES))
  })

  test('are of many kinds, for many ages', () => {
    expect(starter.length).toBeGreaterThanOrEqual(12)
    expect(new Set(starter.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(10)
    expect(new Set(starter.map(({ childAge }) => childAge)).size).toBeGreaterThanOrEqual(9)
  })

  test('are approved by nobody yet: that is for a second person to do', () => {
    expect(new Set(starter.map(({ status }) => status))).toEqual(new Set(['in-review']))
  })

  test('keep what they cite, so that a change of it is seen', () => {
    const kept: unknown = JSON.parse(readFileSync(CITATIONS_FILE, 'utf8'))
    expect(Object.keys(kept as object).sort()).toEqual(starter.map(({ id }) => id).sort())
  })
})
