/** The claim check over real HTTP, against a fake of the protocol that somebody else wrote. */
import { describe, expect, test } from 'vitest'
import { createClaimsJudge } from '../../evals/judges/claims-judge.ts'
import { promptsOf } from '../../evals/judges/criteria.ts'
import { loadPrompts } from '../../server/model/prompt.ts'
import { scriptJudge } from './scripted-judge.ts'

const script = scriptJudge()
const [judge, split] = promptsOf('claims', loadPrompts())
const one = {
  source: 'Jordan came on 9 May. Craig punched him.',
  rewrite: 'You came on 9 May. Craig punched you.',
  child: { name: 'Jordan Ellis', knownAs: ['Jordan'] },
  people: [{ name: 'Craig Dunn', role: 'mum’s partner', knownAs: ['Craig'] }],
}
const ask = async (changed: Partial<typeof one> & { mustKeep?: string[] } = {}) => {
  if (!split) throw new Error('no prompt')
  const settings = { model: 'openai:judge-1', key: 'k', baseUrl: script.baseUrl() }
  return (await createClaimsJudge(settings, { judge, split }, fetch))({ ...one, ...changed })
}

describe('a rewrite whose claims', () => {
  test('all hold in both orders is faithful: six calls, and no name in any', async () => {
    expect(await ask()).toMatchObject({
      ...{ status: 'ok', verdict: 'faithful', faults: [] },
      counts: { made: 2, supported: 2, wanted: 2, kept: 2, turned: 0 },
    })
    expect(script.calls()).toBe(6)
    expect(script.sent()).not.toMatch(/Jordan|Craig/)
    expect(script.sent()).toContain('[PERSON_1]')
  })

  test('do not all stand in the passage adds something, told with names', async () => {
    script.answer = (claim, text) =>
      claim.includes('punched you') && !text.includes('you')
        ? { verdict: 'not there', evidence: '' }
        : { verdict: 'says' }
    expect(await ask()).toMatchObject({
      verdict: 'unfaithful',
      counts: { made: 2, supported: 1, wanted: 2, kept: 2 },
      faults: [{ where: 'added', how: 'not there', claim: 'Craig punched you.' }],
    })
  })

  test('are milder than those of the passage loses something', async () => {
    script.answer = (claim) =>
      claim.includes('punched him') ? { verdict: 'weaker' } : { verdict: 'says' }
    expect(await ask()).toMatchObject({
      verdict: 'unfaithful',
      faults: [{ where: 'lost', how: 'weaker', claim: 'Craig punched him.' }],
    })
  })

  test('are called differently by their place in the list is not scored', async () => {
    script.answer = (_, __, isFirst) =>
      isFirst ? { verdict: 'says' } : { verdict: 'not there', evidence: '' }
    expect(await ask()).toMatchObject({
      ...{ status: 'unscored', reason: 'cannot tell', faults: [] },
      counts: { unsettledMade: 2, unsettledWanted: 2, turned: 4 },
    })
  })

  test('are shown by words that stand nowhere is not scored', async () => {
    script.answer = () => ({ verdict: 'says', evidence: 'a wolf' })
    expect(await ask()).toMatchObject({ status: 'unscored', reason: 'cannot tell' })
  })

  test('are not all answered is not scored', async () => {
    script.answer = (claim) => (claim.includes('9 May') ? { verdict: 'says' } : undefined)
    expect(await ask()).toEqual({ status: 'unscored', reason: 'no answer' })
  })

  test('must stay are asked about each', async () => {
    await ask({ source: 'Jordan came on 9 May.', mustKeep: ['9 May', 'nowhere'] })
    expect(script.sent()).not.toContain('nowhere')
  })
})

test.each([
  ['text that is no JSON', { content: 'It is fine.' }],
  ['a verdict of its own', { content: '{"claims":["a"],"answers":[{"number":1,"verdict":"ok"}]}' }],
  ['an error', { error: { message: 'no' }, status: 400 }],
])('%s is no judgement', async (_, instead) => {
  script.instead = instead
  expect(await ask()).toEqual({ status: 'unscored', reason: 'no answer' })
})
