/** The claim check by the command: told what it costs, recorded, played again, and no gate before it is trusted. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keepJudge } from '../../evals/judges/calibrations.ts'
import { promptsOf } from '../../evals/judges/criteria.ts'
import { judgeIdOf } from '../../evals/judges/judge.ts'
import type { Surroundings } from '../../evals/surroundings.ts'
import { loadPrompts } from '../../server/model/prompt.ts'
import { startServer } from './fake-server.ts'
import { openDesk } from './model-set.ts'
import { scriptJudge } from './scripted-judge.ts'

const script = scriptJudge()
const text = 'You came to school on 9 May. You had tea.'
const writer = await startServer(() => ({ json: { text, questions: [] } }))
const one = {
  id: 'r1',
  source: 'Jordan came to school on 9 May. He had tea.',
  child: { name: 'Jordan Ellis', knownAs: ['Jordan'], pronouns: 'he/him' },
  mustKeep: ['9 May'],
  mustNot: [],
}
const gates = [{ metric: 'claims-faithful', atLeast: 0.9 }]
const PRICED = {
  ...{ asOf: '2026-11-01', currency: '£' },
  models: { m1: { input: 10, output: 50 }, 'judge-1': { input: 4, output: 16 } },
}
const UNPRICED = { asOf: 'never', currency: '£', models: {} }

/** A run of one rewrite by a model, and the settings that name the judge. */
async function written() {
  const desk = openDesk(writer, [one], { kind: 'rewrites', gates })
  await desk.evals('run asked --model m1 --yes')
  const judge = { model: 'openai:judge-1', key: 'k', baseUrl: script.baseUrl() }
  const named: Partial<Surroundings> = {
    config: () => ({ model: writer.config, judge }),
    prices: () => PRICED,
  }
  const evals = (line: string, changed: Partial<Surroundings> = {}) =>
    desk.evals(line, { ...named, ...changed })
  return { ...desk, evals }
}
/** The last claim of the rewrite stands nowhere in the passage. */
const inventTea = () => {
  script.answer = (claim, from) =>
    claim.includes('had tea') && from.includes('CHILD')
      ? { verdict: 'not there', evidence: '' }
      : { verdict: 'says' }
}

describe('before anything is spent', () => {
  test('it says how many calls it takes and what they cost', async () => {
    const { evals } = await written()
    const { code, complained } = await evals('score last --claims')
    expect({ code, calls: script.calls() }).toEqual({ code: 1, calls: 0 })
    expect(complained).toMatch(
      /1 rewrite before the judge openai:judge-1: 6 calls at most, .*£0\.0\d by prices of 2026-11-01, cap £5\.00\./,
    )
  })

  test('without a price it says so, and counts tokens', async () => {
    const { evals } = await written()
    const { complained } = await evals('score last --claims', { prices: () => UNPRICED })
    expect(complained).toMatch(
      /not priced .*, so in tokens: about [\d,]+ to [\d,]+ tokens, cap 2,000,000 tokens/,
    )
    const { printed } = await evals('score last --claims --yes', { prices: () => UNPRICED })
    expect(printed).toMatch(/1 faithful, 0 not, 0 not scored; spent: not priced, [\d,]+ tokens\./)
  })

  test('at the cap it stops, and says how to go on', async () => {
    const { evals } = openDesk(writer, [one, { ...one, id: 'r2' }], { kind: 'rewrites' })
    await evals('run asked --model m1 --yes')
    const judge = { model: 'openai:judge-1', key: 'k', baseUrl: script.baseUrl() }
    const config = () => ({ model: writer.config, judge })
    const dear = { ...PRICED, models: { 'judge-1': { input: 1e6, output: 1e6 } } }
    const { code, printed } = await evals('score last --claims --yes --cap 0.01', {
      config,
      prices: () => dear,
    })
    expect({ code, said: printed.includes('Stopped at the spending cap') }).toEqual({
      code: 3,
      said: true,
    })
  })
})

describe('what it says of a run', () => {
  test('is shown as figures, in words under the case, in the report and beside another run', async () => {
    const { evals, folder } = await written()
    inventTea()
    const { printed } = await evals('score last --claims --yes')
    expect(printed).toContain('0 faithful, 1 not, 0 not scored; spent: ')
    expect(printed).toContain('The judge is uncalibrated: it decides no gate.')
    const shown = await evals('run asked --model m1 --yes --misses')
    expect(shown.code).toBe(0)
    expect(shown.printed).toMatch(/claims of rewrites that the passage bears out +50\.0 %/)
    expect(shown.printed).toMatch(/claims of passages that the rewrite keeps +100\.0 %/)
    expect(shown.printed).toContain('not judged  claims-faithful: its judge is not calibrated')
    expect(shown.printed).toContain(
      'r1\n  - claim of the rewrite "You had tea.", which the passage does not say',
    )
    const html = join(folder, 'report.html')
    await evals(`export last --html ${html}`)
    expect(readFileSync(html, 'utf8')).toContain('claims of rewrites that the passage bears out')
    expect(readFileSync(html, 'utf8')).toContain('which the passage does not say')
  })

  test('is asked once, and played again without asking', async () => {
    const { evals } = await written()
    await evals('score last --claims --yes')
    expect(script.calls()).toBe(6)
    expect((await evals('score last --claims --yes')).printed).toContain('0 faithful, 0 not')
    await evals('run asked --model m1 --new --offline')
    const { printed } = await evals('score last --claims --offline')
    expect(printed).toContain('1 faithful, 0 not, 0 not scored; spent: £0.00.')
    expect(script.calls()).toBe(6)
  })

  test('goes with the run that is erased, and its recordings with it', async () => {
    const { evals, surroundings } = await written()
    await evals('score last --claims --yes')
    const { printed } = await evals('erase last --yes')
    // one of the writer, six of the judge
    expect(printed).toContain('and 7 recordings.')
    const left = readdirSync(surroundings.cache, { recursive: true, withFileTypes: true })
    expect(left.filter((entry) => entry.isFile())).toEqual([])
  })

  test('what was never recorded is no judgement, and the run is not complete', async () => {
    const { evals } = await written()
    const { code, printed } = await evals('score last --claims --offline')
    expect({ code, calls: script.calls() }).toEqual({ code: 3, calls: 0 })
    expect(printed).toContain('1 were never recorded, so nothing is said of them.')
    const shown = await evals('run asked --model m1 --yes')
    expect(shown.printed).toMatch(/claims all hold, both ways \(claim check\) +no data/)
  })

  test('that could not be read is neither faithful nor not', async () => {
    const { evals } = await written()
    script.instead = { content: 'It is fine.' }
    const { printed } = await evals('score last --claims --yes')
    expect(printed).toContain('0 faithful, 0 not, 1 not scored')
    const shown = await evals('run asked --model m1 --yes')
    expect(shown.printed).toMatch(/claims all hold, both ways \(claim check\) +no data/)
  })

  test('decides a gate once the judge is trusted', async () => {
    const { evals, surroundings } = await written()
    inventTea()
    await evals('score last --claims --yes')
    const id = judgeIdOf({ model: 'openai:judge-1' }, ...promptsOf('claims', loadPrompts()))
    keepJudge(surroundings.judges, id, {
      ...{ criterion: 'claims', model: 'openai:judge-1', set: 'guard', at: '2026-11-25T10:00:00Z' },
      ...{ caught: 58, bad: 60, cleared: 59, good: 60, unscored: 0 },
    })
    const { code, printed } = await evals('run asked --model m1 --yes')
    expect(code).toBe(2)
    expect(printed).toContain('FAILED  claims-faithful: is 0.0 %, and should be at least 90.0 %')
  })
})
