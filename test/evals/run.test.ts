import { describe, expect, test } from 'vitest'
import { evals } from './small.ts'

describe('run', () => {
  test('prints the figures', async () => {
    const { code, printed } = await evals('run small')
    expect(code).toBe(0)
    expect(printed).toContain('Set small: 5 notes, 29 words.')
    expect(printed).toMatch(/^vague +4 +3 +2 +0\.667 +0\.500 +0\.571 +0\.625 /m)
    expect(printed).toMatch(/^opinion +0 +0 +0 +no data/m)
    expect(printed).toMatch(/^all \(micro\) .* 83\.33 \(1 in 2 notes\)$/m)
  })

  test('scores one part', async () => {
    expect((await evals('run small --part kept')).printed).toContain(
      'Set small, part kept: 2 notes',
    )
    expect((await evals('run small --part kept')).printed).toMatch(/^vague +2 +1 +1 /m)
  })

  test('scores single notes', async () => {
    expect((await evals('run small --only n1,n4')).printed).toContain('2 notes')
  })

  test('scores one category alone', async () => {
    const { printed } = await evals('run small --category vague')
    expect(printed).toMatch(/^vague /m)
    expect(printed).not.toMatch(/^(?:opinion|all|mean) /m)
  })

  test('gives the same answer twice', async () => {
    expect(await evals('run small')).toEqual(await evals('run small'))
  })

  test('lists what was missed and what was wrongly flagged', async () => {
    const { code, printed } = await evals('run small --part open --misses')
    expect(code).toBe(0)
    expect(printed).toContain(
      'n1\n  - missed  vague: There were issues at home again. You came [[at some point]].',
    )
    expect(printed).toContain(
      'n3\n  + flagged vague by vague/broad-words: You brought your [[stuff]] and your bike.',
    )
    expect(printed).toContain('1 missed, 1 wrongly flagged.')
    expect(printed).not.toContain('n5')
  })

  test('lists nothing of other categories', async () => {
    expect((await evals('run small --part open --misses --category opinion')).printed).toContain(
      'Nothing missed, nothing wrongly flagged.',
    )
  })

  test('prints JSON', async () => {
    const result = JSON.parse((await evals('run small --part open --misses --json')).printed)
    expect(result).toMatchObject({
      set: 'small',
      part: 'open',
      rules: 'test',
      notes: 3,
      categories: { vague: { labels: 2, flags: 2, matched: 1, precision: 0.5, recall: 0.5 } },
      micro: { falseAlarmsPer1000: expect.closeTo(1000 / 12), silent: { notes: 2 } },
      misses: [
        { id: 'n1', kind: 'missed', quote: 'at some point' },
        { id: 'n3', kind: 'false alarm', rule: 'vague/broad-words', quote: 'stuff' },
      ],
    })
    expect(JSON.parse((await evals('run small --json')).printed)).not.toHaveProperty('misses')
  })
})

describe('notes that are held back', () => {
  test.each([
    'run small --misses',
    'run small --part kept --misses',
    'run small --only n1,n2 --misses',
    'run small --part kept --misses --json',
  ])('%s shows none of them, and says why', async (line) => {
    const { code, printed, complained } = await evals(line)
    expect({ code, printed }).toEqual({ code: 1, printed: '' })
    expect(complained).toContain('held back: read once, it is spent.')
    expect(complained).toContain('--reveal')
    expect(complained).not.toContain('issues')
  })

  test('are shown to who asks for it', async () => {
    const { code, printed } = await evals('run small --part kept --misses --reveal')
    expect(code).toBe(0)
    expect(printed).toContain('[[unsettled]]')
  })

  test('are scored without being shown', async () => {
    expect((await evals('run small --part kept')).code).toBe(0)
  })
})
