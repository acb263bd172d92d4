/** What the page of a case shows beside its words: what was sent, the run before, the way to the next. */
import { describe, expect, test } from 'vitest'
import { stretchesOf } from '../../evals/desk/pages/word-diff.ts'
import type { Evaluations } from '../../server/contract/evaluations.ts'
import { finished, openDeskAt, runSet } from './desk-at.ts'
import { pointAt, startServer } from './fake-server.ts'
import { openPromptDesk } from './prompts-at.ts'
import { rules } from './small.ts'

const server = await startServer(({ text }) => pointAt(text, 'school'))
const drawCase = async (desk: Evaluations, run: string, id: string, query = {}) =>
  (await desk.page({ path: `/evals/runs/${run}/cases/${id}`, query, by: 'local' }))?.main ?? ''
const model = { set: 'autumn', model: 'fast-1', repeats: 1, why: '', isAgreed: true, by: 'local' }

test('a rewrite stands beside its passage, and each word that differs is marked', async () => {
  const { desk } = openDeskAt()
  const run = await runSet(desk, 'spoilt')
  expect(await drawCase(desk, run, 'g1')).toContain(
    '<del>Mum hit you </del><ins>Your mum was unkind </ins>on 3 May.',
  )
})

test.each([
  ['the same', 'the same'],
  ['', 'You had tea.'],
  ['You had tea.', ''],
  ['She was sad, and went home.', 'You were sad, and you went to your home.'],
  ['one two  three\n\nfour', 'one  2 three four five'],
])('no word of “%s” or “%s” is lost between them', (before, after) => {
  const all = stretchesOf(before, after)
  expect(all.map(({ removed, same }) => removed + same).join('')).toBe(before)
  expect(all.map(({ added, same }) => added + same).join('')).toBe(after)
})

describe('what the model was sent', () => {
  test('is shown word for word, with the instructions of the prompt', async () => {
    const { desk } = openPromptDesk(server)
    const run = await finished(desk, (await desk.startRun(model)).id)
    const drawn = await drawCase(desk, run, 'n14')
    expect(drawn).toContain('What the model was sent')
    expect(drawn).toContain('You help a children')
    expect(drawn.match(/You were unsettled at school\./g)?.length).toBeGreaterThan(0)
  })

  test.each([
    ['of notes that are held back', 'autumn', 'n15'],
    ['of a set that is not invented', 'real', 'n14'],
  ])('is not shown %s', async (_, set, id) => {
    const { desk } = openPromptDesk(server)
    const run = await finished(desk, (await desk.startRun({ ...model, set })).id)
    expect(await drawCase(desk, run, id)).not.toContain('You help a children')
  })

  test('is nothing where rules alone were asked', async () => {
    const { desk } = openDeskAt()
    expect(await drawCase(desk, await runSet(desk, 'autumn'), 'n14')).not.toContain('was sent')
  })
})

describe('the run before', () => {
  const at = openPromptDesk(server)

  test('is said to be none for the first run', async () => {
    const run = await runSet(at.desk, 'autumn')
    expect(await drawCase(at.desk, run, 'n14')).toContain('No run before this one has the case')
  })

  test('is shown with what was flagged then, and what is flagged now', async () => {
    const run = await finished(at.desk, (await at.desk.startRun(model)).id)
    const drawn = await drawCase(at.desk, run, 'n14')
    expect(drawn).toContain('by rules alone')
    expect(drawn).toMatch(/Flagged now, and not then<\/h3><ul><li>“school”/)
    expect(drawn).not.toContain('Flagged then, and not now')
  })

  test('says so where the answer was the same', async () => {
    at.useRules({ ...rules, rulesVersion: 'later' })
    const run = await runSet(at.desk, 'autumn')
    const [before] = (await at.desk.listRuns()).filter(({ id }) => id !== run)
    expect(before).toBeDefined()
    expect(await drawCase(at.desk, run, 'n1')).toMatch(/The same words were flagged|Flagged then/)
  })
})

describe('the way to the next case', () => {
  const { desk } = openDeskAt()

  test('leads from one that is off to the next that is off', async () => {
    const run = await runSet(desk, 'autumn')
    const drawn = await drawCase(desk, run, 'n14')
    expect(drawn).toMatch(/data-key="[jk]">(Next|Previous) case that is off: n1[35]/)
    const right = await drawCase(desk, run, 'n1')
    expect(right).toMatch(/data-key="k">Previous case that is off/)
    expect(right).not.toContain('data-key="j"')
  })

  test('stays within what the run’s page was filtered to', async () => {
    const run = await runSet(desk, 'autumn')
    const drawn = await drawCase(desk, run, 'n14', { show: 'missed', category: 'vague' })
    expect(drawn).toMatch(/cases\/n15\?show=missed&amp;category=vague/)
    expect(drawn).not.toContain('n13')
  })

  test('passes over what somebody has set aside', async () => {
    const run = await runSet(desk, 'autumn')
    const why = 'one may well say so'
    await desk.edit({ run, case: 'n15', what: 'either is fine', why, by: 'local' })
    expect(await drawCase(desk, run, 'n14')).not.toContain('cases/n15')
  })
})
