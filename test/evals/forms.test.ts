/** Forms that people fill in: blind, checked cell by cell, and what a judge is held against. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { QUESTIONS, RATING_COLUMNS } from '../../evals/forms/questions.ts'
import { readForm } from '../../evals/forms/read-form.ts'
import { readJudges } from '../../evals/judges/calibrations.ts'
import type { Table } from '../../evals/sheets/write-tables.ts'
import { readXlsx, writeXlsx } from '../../evals/sheets/xlsx.ts'
import { noteIn, startServer } from './fake-server.ts'
import { openDesk } from './model-set.ts'

const server = await startServer(() => ({ status: 500 }))
const cases = Array.from({ length: 4 }, (_, at) => ({
  id: `r${at + 1}`,
  source: `Jordan came on ${at + 1} May.`,
  child: { name: 'Jordan Ellis', knownAs: ['Jordan'], pronouns: 'he/him' },
  mustKeep: [],
  mustNot: [],
}))

/** Two runs of four rewrites, and the judge: the second model writes "You were here on …". */
async function written() {
  const desk = openDesk(server, cases, { kind: 'rewrites' })
  server.answer = (asked) => {
    if (asked.model === 'judge-1') return { json: { evidence: 'x', verdict: 'unfaithful' } }
    const text = noteIn(asked).replace('[CHILD]', 'You')
    return {
      json: { text: asked.model === 'm1' ? text : text.replace('came', 'came in'), questions: [] },
    }
  }
  await desk.evals('run asked --model m1,m2 --yes')
  const judge = { model: 'openai:judge-1', key: 'k', baseUrl: server.config.baseUrl }
  const config = () => ({ model: server.config, judge })
  const evals = (line: string) => desk.evals(line, { config })
  return { ...desk, evals, file: (name: string) => join(desk.folder, name) }
}

/** Fills a form in: cells by column, for each row; and a name. */
async function fill(
  file: string,
  to: string,
  by: string,
  cells: (id: string) => Record<string, string>,
) {
  const tables = await readXlsx(readFileSync(file))
  const filled = tables.map(({ sheet, rows }): Table => {
    const [header = [], ...body] = rows
    if (sheet === 'about') {
      return { sheet, rows: rows.map((row) => (row[0] === 'your name' ? ['your name', by] : row)) }
    }
    return {
      sheet,
      rows: [
        header,
        ...body.map((row) => header.map((name, at) => cells(row[0] ?? '')[name] ?? row[at] ?? '')),
      ],
    }
  })
  writeFileSync(to, await writeXlsx(filled))
}

const all = (points: string) => Object.fromEntries(QUESTIONS.map(({ column }) => [column, points]))

describe('a form about the rewrites of a run', () => {
  test('has nine questions, says what 1 and 5 mean, and not who wrote them', async () => {
    const { evals, file } = await written()
    const [first] = (await evals('list')).printed.match(/\S+_m1_\S+/) ?? []
    expect((await evals(`form ${first} ${file('f.xlsx')}`)).code).toBe(0)
    const tables = await readXlsx(readFileSync(file('f.xlsx')))
    const [ratings, about] = tables
    expect(QUESTIONS).toHaveLength(9)
    expect(ratings?.rows[0]).toEqual(RATING_COLUMNS)
    expect(ratings?.rows).toHaveLength(5)
    expect(about?.rows.flat().join('\n')).toContain('1: hardly any of it. 5: all of it.')
    expect(JSON.stringify(tables)).not.toMatch(/m1|m2/)
  })

  test('is read with means, ticks and how far two people agree', async () => {
    const { evals, file } = await written()
    await evals(`form last ${file('f.xlsx')}`)
    await fill(file('f.xlsx'), file('a.xlsx'), 'Ada', () => all('5'))
    await fill(file('f.xlsx'), file('b.xlsx'), 'Cy', (id) =>
      id === 'r1' ? { ...all('2'), invented: 'x' } : id === 'r2' ? {} : all('4'),
    )
    const { code, printed } = await evals(`agree --form ${file('a.xlsx')},${file('b.xlsx')}`)
    expect(code).toBe(0)
    expect(printed).toContain('Cy rated 3 rewrites, and left 1 empty.')
    expect(printed).toMatch(/accurate +5\.00 +3\.33 +0 % +67 %/)
    expect(printed).toMatch(/invented, ticked +0 +1/)
    expect(printed).toContain('Ada and Cy say the same of 67 % of 3; kappa 0.00')
  })

  test('names sheet, row and column of what cannot be', () => {
    const row = (cells: Record<string, string>) => RATING_COLUMNS.map((name) => cells[name] ?? '')
    const sheets: Table[] = [
      {
        sheet: 'ratings',
        rows: [RATING_COLUMNS, row({ id: 'r1', plain: '6' }), row({ id: 'r2', lost: 'maybe' })],
      },
      {
        sheet: 'about',
        rows: [
          ['what', 'is'],
          ['set', 'asked'],
        ],
      },
    ]
    expect(readForm(sheets, 'f.xlsx').faults).toEqual([
      'sheet ratings, row 2, column plain: "6" is none of 1 to 5; leave it empty where it does not apply',
      'sheet ratings, row 3, column lost: "maybe" is neither x nor empty',
    ])
    const renamed = sheets.map(({ sheet, rows }) => ({
      sheet,
      rows: rows.map((cells) => cells.map((cell) => (cell === 'plain' ? 'plian' : cell))),
    }))
    expect(readForm(renamed, 'f.xlsx').faults[0]).toBe(
      'sheet ratings, row 1: the column "plain" is missing; "plian" was probably meant to be it',
    )
    expect(readForm([], 'f.xlsx').faults).toEqual(['there is no sheet of ratings or preferences'])
  })

  test('a judge is held against it: what people differ on is no label', async () => {
    const { evals, file, surroundings } = await written()
    await evals(`form last ${file('f.xlsx')}`)
    await fill(file('f.xlsx'), file('a.xlsx'), 'Ada', (id) =>
      id === 'r1' || id === 'r2' ? { ...all('1'), lost: 'x' } : all('5'),
    )
    await fill(file('f.xlsx'), file('b.xlsx'), 'Cy', (id) =>
      id === 'r1' ? { ...all('1'), softened: 'x' } : all('5'),
    )
    const { printed } = await evals(
      `calibrate faithful --form ${file('a.xlsx')},${file('b.xlsx')} --yes`,
    )
    expect(printed).toMatch(/caught: +1 of 1/)
    expect(printed).toMatch(/cleared: +0 of 2/)
    expect(printed).toContain('1 on which people differ were left out.')
    expect(printed).toMatch(/Ada and Cy say the same of 75 % of 4; kappa 0\.50/)
    expect(Object.values(readJudges(surroundings.judges))).toMatchObject([{ set: 'asked' }])
  })

  test('of a case that the set does not have is refused', async () => {
    const { evals, file } = await written()
    await evals(`form last ${file('f.xlsx')}`)
    await fill(file('f.xlsx'), file('a.xlsx'), 'Ada', (id) => ({ ...all('5'), id: `${id}1` }))
    const { code, complained } = await evals(`agree --form ${file('a.xlsx')}`)
    expect({ code, complained }).toEqual({
      code: 1,
      complained: expect.stringContaining('no case is called "r11"; did you mean "r1"?'),
    })
  })
})

describe('a form that asks which of two is easier', () => {
  test('shows neither run always first, and a judge is held against it', async () => {
    const { evals, file, surroundings } = await written()
    const runs = (await evals('list')).printed.match(/\S+_m[12]_\S+/g) ?? []
    await evals(`form ${runs[0]} ${file('p.xlsx')} --against ${runs[1]}`)
    const [pairs] = await readXlsx(readFileSync(file('p.xlsx')))
    const isFirstOfM2 = pairs?.rows.slice(1).map((row) => row[2]?.includes('came in'))
    expect(new Set(isFirstOfM2).size).toBe(2)
    await fill(file('p.xlsx'), file('a.xlsx'), 'Ada', (id) => ({
      easier: id === 'r4' ? 'same' : 'first',
    }))
    // the judge likes what comes first, whatever it is
    const likesFirst = { json: { evidence: 'x', verdict: 'first' } }
    server.answer = () => likesFirst
    const bare = await evals(`calibrate plainer --form ${file('a.xlsx')}`)
    expect(bare.complained).toContain('3 rewrites before the judge openai:judge-1: 6 calls at most')
    const { printed } = await evals(`calibrate plainer --form ${file('a.xlsx')} --yes`)
    expect(printed).toMatch(/first easier, so does the judge: +0 of 3/)
    expect(printed).toContain('turned its answer on 3 of 3')
    expect(Object.values(readJudges(surroundings.judges))).toMatchObject([
      { criterion: 'plainer', bad: 3, caught: 0, good: 0 },
    ])
    expect((await evals('calibrate plainer')).complained).toContain('needs what people prefer')
  })

  test('says what a cell may hold', () => {
    const sheets: Table[] = [
      {
        sheet: 'preferences',
        rows: [
          ['id', 'passage', 'first', 'second', 'easier', 'remarks'],
          ['r1', 'a', 'b', 'c', 'frist', ''],
        ],
      },
      {
        sheet: 'about',
        rows: [
          ['what', 'is'],
          ['set', 'asked'],
        ],
      },
    ]
    expect(readForm(sheets, 'f.xlsx').faults).toEqual([
      'sheet preferences, row 2, column easier: "frist" is none of first, second and same; did you mean "first"?',
    ])
  })
})
