/** Sets go out as spreadsheets and come back as they were: those of the project, and any other. */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultsOfCase } from '../../evals/faults.ts'
import { listSets, loadSet, SETS } from '../../evals/load.ts'
import type { Case, EvalSet } from '../../evals/set.ts'
import { readCsv, writeCsv } from '../../evals/sheets/csv.ts'
import { readTables } from '../../evals/sheets/read-tables.ts'
import { writeOneTable, writeTables } from '../../evals/sheets/write-tables.ts'
import { readXlsx, writeXlsx } from '../../evals/sheets/xlsx.ts'

describe('every set of the project comes back whole', () => {
  const ways = {
    XLSX: async (set: EvalSet) => readTables(await readXlsx(await writeXlsx(writeTables(set)))),
    CSV: async (set: EvalSet) => readTables([readCsv(writeCsv(writeOneTable(set)))]),
  }
  const names = listSets(SETS)
  test.each(names.flatMap((name) => [[name, 'XLSX'] as const, [name, 'CSV'] as const]))(
    '%s, as %s',
    async (name, way) => {
      const set = loadSet(name, SETS)
      const { cases, faults, kind } = await ways[way](set)
      // by id: a set may hold cases that are not to be shown
      const changed = set.cases.filter((one, at) => !isDeepStrictEqual(one, cases[at]))
      expect({ kind, faults, changed: changed.map(({ id }) => id), count: cases.length }).toEqual({
        ...{ kind: set.kind, faults: [], changed: [], count: set.cases.length },
      })
    },
    30_000,
  )
})

test('any note comes back whole, whatever stands in it', () => {
  const word = fc.constantFrom(
    ...['LAC', '[[', ']]', '{{', '}}', '\\', '|', '"', ',', '=1+1', "'", '🙂', 'é', '\n', '’', '?'],
    ...['|jargon]]', '[[?', 'told', 'told'],
  )
  const note = fc
    .tuple(
      fc.array(word, { minLength: 1, maxLength: 12 }),
      fc.nat(11),
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom('jargon', 'vague'),
      fc.boolean(),
    )
    .map(([words, from, count, category, isOptional]): Case => {
      const first = Math.min(from, words.length - 1)
      const start = words.slice(0, first).reduce((sum, one) => sum + one.length + 1, 0)
      const quote = words.slice(first, first + count).join(' ')
      const label = { start, end: start + quote.length, quote, category: category as 'jargon' }
      const labels =
        quote.trim() === quote ? [{ ...label, ...(isOptional && { optional: true }) }] : []
      return { id: 'n1', tags: ['quote', 'two'], text: words.join(' '), labels }
    })
    .filter((one) => faultsOfCase(one).length === 0 && one.text.trim() !== '')
  fc.assert(
    fc.property(note, (one) => {
      const set = { kind: 'notes', cases: [one] } as unknown as EvalSet
      const { cases, faults } = readTables([readCsv(writeCsv(writeOneTable(set)))])
      expect({ faults, cases }).toEqual({ faults: [], cases: [one] })
      expect(readTables(writeTables(set))).toEqual({ kind: 'notes', faults: [], cases: [one] })
    }),
    { numRuns: 300, seed: 20_261_125 },
  )
})
