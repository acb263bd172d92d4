import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadGlossary } from '../../server/glossary/load.ts'
import { ownTerms } from '../../server/glossary/own-terms.ts'
import { PACKED, packTerms } from '../../server/glossary/packed-terms.ts'
import { isGrammarLoaded } from '../../server/note/language.ts'
import '../../server/rules/index.ts'
import { readAllPatterns } from '../../server/rules/pattern-list.ts'

const fresh = loadGlossary()

test('the terms kept ready are those of the spreadsheets', () => {
  expect(ownTerms).toEqual(fresh)
  expect(readFileSync(PACKED, 'utf8')).toBe(packTerms(fresh))
})

test('no list and no term needs grammar to be read: `npm run fix` writes down what they ask of it', () => {
  readAllPatterns()
  expect(isGrammarLoaded()).toBe(false)
})
