/**
 * A model as judge, one criterion, through LangChain, so that the judge can come from another
 * provider than the writer. What cannot be read is unscored, never a zero. Names leave as placeholders.
 */
import { randomBytes } from 'node:crypto'
import { initChatModel } from 'langchain'
import { z } from 'zod'
import type { Child, Person } from '../../server/contract.ts'
import { type Prompt, renderInput } from '../../server/model/prompt.ts'
import { createPseudonyms } from '../../server/model/pseudonyms.ts'
import { hashOf } from '../record/identity.ts'

export const Judgement = z.object({
  evidence: z.string(),
  verdict: z.enum(['faithful', 'unfaithful', 'cannot tell']),
})

export type Judged =
  | { readonly status: 'ok'; readonly verdict: 'faithful' | 'unfaithful' }
  | { readonly status: 'unscored'; readonly reason: 'cannot tell' | 'no answer' | 'not sent' }

/** A passage and a rewrite of it, and who is in them. */
export interface Judgeable {
  readonly source: string
  readonly rewrite: string
  readonly child?: Child | undefined
  readonly people?: readonly Person[] | undefined
  /** Words of the passage that have to stay; for the claim check. */
  readonly mustKeep?: readonly string[] | undefined
}

export type Judge = (one: Judgeable) => Promise<Judged>

export interface JudgeSettings {
  /** `<provider>:<model>`, as LangChain names them: "openai:<model>". */
  readonly model: string
  readonly key: string | undefined
  readonly baseUrl: string | undefined
}

/** Changes with the judge's model and with every word of its prompts: trust is lost with it. */
export const judgeIdOf = (
  settings: Pick<JudgeSettings, 'model'>,
  ...prompts: readonly Prompt[]
): string => hashOf([settings.model, ...prompts.map(({ hash }) => hash)])

/** Where a judge is reached. */
export const judgeOriginOf = ({ baseUrl }: Pick<JudgeSettings, 'baseUrl'>): string =>
  new URL(baseUrl ?? 'https://api.openai.com/v1').origin

/** A chat model behind our own `fetch`. Throws where LangChain does not know the provider. */
export const connectJudge = ({ model, key, baseUrl }: JudgeSettings, send: typeof fetch) =>
  initChatModel(model, {
    temperature: 0,
    maxRetries: 1,
    timeout: 30_000,
    ...(key ? { apiKey: key } : {}),
    configuration: { fetch: send, ...(baseUrl ? { baseURL: baseUrl } : {}) },
  })

export async function createJudge(
  settings: JudgeSettings,
  prompt: Prompt,
  send: typeof fetch,
): Promise<Judge> {
  const chat = await connectJudge(settings, send)
  const judge = chat.withStructuredOutput(Judgement, { name: prompt.output, strict: true })
  return async (one) => {
    const masked = maskAll(one, [one.source, one.rewrite])
    if (!masked) return { status: 'unscored', reason: 'not sent' }
    const [source = '', rewrite = ''] = masked
    const input = renderInput(prompt, { delimiter: createDelimiter(), source, rewrite })
    try {
      const answer = Judgement.safeParse(
        await judge.invoke([
          ['system', prompt.instructions],
          ['human', input],
        ]),
      )
      if (!answer.success) return { status: 'unscored', reason: 'no answer' }
      const { verdict } = answer.data
      if (verdict === 'cannot tell') return { status: 'unscored', reason: verdict }
      return { status: 'ok', verdict }
    } catch {
      // refused, cut short, of the wrong shape, unreachable: there is no judgement
      return { status: 'unscored', reason: 'no answer' }
    }
  }
}

export const createDelimiter = (): string => `=====${randomBytes(6).toString('hex')}=====`

export interface MaskedTexts {
  readonly texts: readonly string[]
  /** Names where placeholders stand; as it is where one was altered. */
  readonly restore: (text: string) => string
}

/** Texts with placeholders for whoever is in them; nothing where a name would still leave. */
export function maskTexts(one: Judgeable, texts: readonly string[]): MaskedTexts | undefined {
  const { child, people } = one
  const note = { ...(child ? { child } : {}), ...(people ? { people: [...people] } : {}) }
  const pseudonyms = createPseudonyms(texts.join('\n'), note)
  const masked = texts.map((text) => pseudonyms.mask(text))
  if (masked.some((text) => pseudonyms.findLeaks(text).length > 0)) return undefined
  return { texts: masked, restore: (text) => pseudonyms.restore(text) ?? text }
}

export const maskAll = (one: Judgeable, texts: readonly string[]): readonly string[] | undefined =>
  maskTexts(one, texts)?.texts
