import { describe, expect, test } from 'vitest'
import { macro, measure, perThousand } from '../../evals/statistics/measures.ts'

const round = (value: number | null) => (value === null ? null : Number(value.toFixed(4)))

describe('precision, recall and F', () => {
  test.each([
    // matched, missed, false alarms -> precision, recall, F1, F0.5
    ['all right', 1, 0, 0, 1, 1, 1, 1],
    ['half of the labels', 1, 1, 0, 1, 0.5, 0.6667, 0.8333],
    ['half of the flags', 1, 0, 1, 0.5, 1, 0.6667, 0.5556],
    ['counts of a real size', 60, 40, 20, 0.75, 0.6, 0.6667, 0.7143],
    ['nothing matched', 0, 2, 3, 0, 0, 0, 0],
    ['all missed: no flag to be right', 0, 1, 0, null, 0, 0, 0],
    ['clean, but flagged: no label to be found', 0, 0, 1, 0, null, 0, 0],
    ['clean and silent', 0, 0, 0, null, null, null, null],
  ])('%s', (_, matched, missed, falseAlarms, precision, recall, f1, f05) => {
    const measures = measure({ matched, missed, falseAlarms })
    expect(Object.values(measures).map(round)).toEqual([precision, recall, f1, f05])
  })

  test('F0.5 weighs a false alarm more than a miss', () => {
    const oneMissed = measure({ matched: 5, missed: 5, falseAlarms: 0 })
    const oneFalse = measure({ matched: 5, missed: 0, falseAlarms: 5 })
    expect(oneMissed.f1).toBe(oneFalse.f1)
    expect(oneMissed.f05).toBeGreaterThan(oneFalse.f05 ?? 1)
  })
})

describe('the mean over categories', () => {
  test('weighs each the same, however many labels it has', () => {
    const many = measure({ matched: 90, missed: 10, falseAlarms: 10 })
    const few = measure({ matched: 1, missed: 1, falseAlarms: 1 })
    expect(round(macro([many, few]).f05)).toBe(0.7)
  })

  test('leaves out, measure by measure, what has no data', () => {
    const found = measure({ matched: 1, missed: 1, falseAlarms: 0 })
    const silent = measure({ matched: 0, missed: 1, falseAlarms: 0 })
    const { precision, recall } = macro([found, silent])
    expect({ precision, recall }).toEqual({ precision: 1, recall: 0.25 })
  })

  test('is no data where no category has any', () => {
    const empty = measure({ matched: 0, missed: 0, falseAlarms: 0 })
    expect(macro([empty])).toEqual({ precision: null, recall: null, f1: null, f05: null })
    expect(macro([])).toEqual({ precision: null, recall: null, f1: null, f05: null })
  })
})

test('false alarms per 1,000 words', () => {
  expect(perThousand(3, 1500)).toBe(2)
  expect(perThousand(0, 1500)).toBe(0)
  expect(perThousand(0, 0)).toBeNull()
})
