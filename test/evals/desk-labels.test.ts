/** Labels that are given on pages, and what pages show of a case to whom. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadSet } from '../../evals/load.ts'
import { openDeskAt, runSet } from './desk-at.ts'

describe('labels', () => {
  const { desk, surroundings } = openDeskAt()
  const label = { start: 20, end: 26, category: 'vague' as const }
  const given = { set: 'autumn', case: 'n1', as: 'ada', labels: [label] }

  test('are kept note by note, and others stay', async () => {
    await desk.keepLabels(given)
    await desk.keepLabels({ ...given, case: 'n2', labels: [] })
    const file = join(surroundings.folder, 'autumn', 'labels', 'ada.jsonl')
    const lines = readFileSync(file, 'utf8').trim().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { id: 'n1', labels: [{ ...label, quote: 'issues' }] },
      { id: 'n2', labels: [] },
    ])
  })

  test('a label beyond the note is refused', async () => {
    const beyond = { ...given, labels: [{ ...label, end: 5_000 }] }
    await expect(desk.keepLabels(beyond)).rejects.toMatchObject({ code: 'set-faulty' })
  })

  test('notes that are held back are not labelled here', async () => {
    const held = { ...given, case: 'n15' }
    await expect(desk.keepLabels(held)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a decision is kept with who and why, and changes what is scored', async () => {
    await desk.decide({
      ...{ set: 'autumn', id: 'n1', ...label },
      ...{ decision: 'drop', why: 'it says enough', by: 'local' },
    })
    const set = loadSet('autumn', surroundings.folder)
    expect(set.kind === 'notes' && set.cases[0]?.labels).toEqual([])
  })
})

describe('pages', () => {
  const { desk } = openDeskAt()
  const draw = async (path: string, query: Record<string, string> = {}, by = 'local') => {
    const page = await desk.page({ path, query, by })
    return page?.main ?? ''
  }

  test('the words of a case are shown where they are invented and not held back', async () => {
    const run = await runSet(desk, 'autumn')
    expect(await draw(`/evals/runs/${run}/cases/n14`)).toContain('at school')
    expect(await draw(`/evals/runs/${run}/cases/n15`)).not.toContain('on the day')
    const hidden = await runSet(desk, 'hidden', true)
    expect(await draw(`/evals/runs/${hidden}/cases/n14`)).not.toContain('at school')
    const real = await runSet(desk, 'real')
    expect(await draw(`/evals/runs/${real}/cases/n14`)).not.toContain('at school')
  })

  test('whoever is signed in labels as themselves and sees nobody else’s labels', async () => {
    const labels = [{ start: 20, end: 26, category: 'vague' as const }]
    await desk.keepLabels({ set: 'autumn', case: 'n1', as: 'ada', labels })
    const asked = { as: 'ada', at: 'n1' }
    expect(await draw('/evals/sets/autumn/label', asked)).toContain('&quot;start&quot;:20')
    const other = await draw('/evals/sets/autumn/label', asked, 'key:bob')
    expect(other).toContain('&quot;as&quot;:&quot;key-bob&quot;')
    expect(other).not.toContain('&quot;start&quot;:20')
  })

  test('what somebody wrote cannot become markup', async () => {
    const { id } = await desk.startRun({
      ...{
        set: 'autumn',
        repeats: 1,
        why: '<img src=x onerror=alert(1)>',
        isAgreed: true,
        by: 'local',
      },
    })
    const run = await runSet(desk, 'autumn')
    await desk.edit({
      run,
      case: 'n1',
      what: 'note',
      why: '<script>alert(1)</script>',
      by: 'local',
    })
    expect(id).not.toBe('')
    const drawn = (await draw(`/evals/runs/${run}`)) + (await draw(`/evals/runs/${run}/cases/n1`))
    expect(drawn).not.toMatch(/<script|<img/)
  })

  test.each(['/evals/nowhere', '/evals/runs/x/y', '/evals/sets/autumn/label/more'])(
    '%s is no page',
    async (path) => {
      expect(await desk.page({ path, query: {}, by: 'local' })).toBeUndefined()
    },
  )
})
