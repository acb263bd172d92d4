/** When an example has to be read again. */
import { describe, expect, test } from 'vitest'
import {
  type Authority,
  citationsOf,
  findUncitable,
  isReviewDue,
  readGuides,
  reasonsForReview,
} from '../../server/examples/citations.ts'
import { ownTerms } from '../../server/glossary/own-terms.ts'
import { rules } from '../../server/rules/index.ts'
import { exampleWith } from './note.ts'

const now: Authority = { rules, terms: ownTerms, guides: readGuides() }
const example = exampleWith()
const citations = citationsOf(example.changes, now)
const cited = { ...example, provenance: { ...example.provenance, citations } }
const TODAY = '2026-06-01'

describe('an example', () => {
  test('rests on rules, terms and lines of guides', () => {
    expect(citations.map(({ kind, id }) => [kind, id])).toEqual([
      ['guide', 'newcastle: avoid vagueness wherever you can'],
      ['rule', 'abbreviation/hv'],
    ])
  })

  test('stands while these say what they said', () => {
    expect(isReviewDue(cited, now, TODAY)).toBe(false)
  })

  test('is due when a term says something else', () => {
    const terms = ownTerms.map((term) =>
      term.rule === 'abbreviation/hv' ? { ...term, why: 'Something else.' } : term,
    )
    expect(reasonsForReview(cited, { ...now, terms }, TODAY)).toEqual([
      'The rule abbreviation/hv has changed.',
    ])
  })

  test('is due when the line of the guide around the quote changes, or the quote goes', () => {
    const guideAs = (change: (text: string) => string): Authority => ({
      ...now,
      guides: new Map([...now.guides].map(([guide, text]) => [guide, change(text)])),
    })
    const around = guideAs((text) => text.replace('what is happening, or what', 'what happens or'))
    expect(reasonsForReview(cited, around, TODAY)).toHaveLength(1)
    const gone = guideAs((text) => text.replace('avoid vagueness', 'shun vagueness'))
    expect(reasonsForReview(cited, gone, TODAY)[0]).toMatch(/no longer there/)
    expect(findUncitable(example.changes, gone)).toHaveLength(1)
    expect(findUncitable(example.changes, now)).toEqual([])
  })

  test('is due when its time is up', () => {
    expect(reasonsForReview(cited, now, '2027-03-04')).toEqual([
      'It was to be read again by 2027-03-03.',
    ])
  })
})
