/** A judge over real HTTP that takes texts apart at full stops and says of each claim what a test wants. */
import { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, beforeEach } from 'vitest'

const USAGE = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 }

export interface Said {
  readonly verdict: string
  /** Left out: the first words of the text. */
  readonly evidence?: string
}

export interface ScriptedJudge {
  readonly baseUrl: () => string
  /** Bodies of all that was sent, as one text. */
  readonly sent: () => string
  readonly calls: () => number
  /** `isFirst`: whether the claim stands first in its list. */
  answer: (claim: string, text: string, isFirst: boolean) => Said | undefined
  /** What comes in place of any answer. */
  instead: { content: string } | { error: { message: string }; status: number } | undefined
}

export function scriptJudge(): ScriptedJudge {
  const mock = new LLMock({ port: 0 })
  const judge: ScriptedJudge = {
    baseUrl: () => `${mock.url}/v1`,
    sent: () => JSON.stringify(mock.getRequests().map(({ body }) => body)),
    calls: () => mock.getRequests().length,
    answer: () => ({ verdict: 'says' }),
    instead: undefined,
  }
  beforeAll(async () => {
    await mock.start()
  })
  afterAll(async () => {
    await mock.stop()
  })
  beforeEach(() => {
    mock.reset()
    mock.resetMatchCounts()
    judge.answer = () => ({ verdict: 'says' })
    judge.instead = undefined
    mock.onMessage(/./, ({ messages }) => {
      if (judge.instead) return judge.instead
      const [text = '', list = ''] = partsOf(String(messages.at(-1)?.content))
      const content = list === '' ? { claims: sentencesOf(text) } : answersTo(judge, text, list)
      return { content: JSON.stringify(content), usage: USAGE }
    })
  })
  return judge
}

const partsOf = (message: string): string[] =>
  [...message.matchAll(/(=====[0-9a-f]{12}=====)\n([\s\S]*?)\n\1/g)].map(([, , part]) => part ?? '')

const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?])\s+/).filter((one) => one !== '')

function answersTo({ answer }: ScriptedJudge, text: string, list: string): object {
  const answers = list.split('\n').flatMap((line, at) => {
    const [, number, claim = ''] = /^(\d+)\. (.*)$/.exec(line) ?? []
    const said = answer(claim, text, at === 0)
    const evidence = text.split(' ').slice(0, 2).join(' ')
    return said ? [{ number: Number(number), evidence, ...said }] : []
  })
  return { answers }
}
