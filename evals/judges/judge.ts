/**
 * A model as judge, one criterion, through LangChain, so that the judge can come from another
 * provider than the writer. What cannot be read is unscored, never a zero.
 */
import { randomBytes } from 'node:crypto'
import { initChatModel } from 'langchain'
import { z } from 'zod'
import { type Prompt, renderInput } from '../../server/model/prompt.ts'

export const Judgement = z.object({
  evidence: z.string(),
  verdict: z.enum(['faithful', 'unfaithful', 'cannot tell']),
})

export type Judged =
  | { readonly status: 'ok'; readonly verdict: 'faithful' | 'unfaithful' }
  | { readonly status: 'unscored'; readonly reason: 'cannot tell' | 'no answer' }

export type Judge = (source: string, rewrite: string) => Promise<Judged>

export interface JudgeSettings {
  /** `<provider>:<model>`, as LangChain names them: "openai:<model>". */
  readonly model: string
  readonly key: string | undefined
  readonly baseUrl: string | undefined
}

/** Makes a judge. Throws where LangChain does not know the provider. */
export async function createJudge(settings: JudgeSettings, prompt: Prompt): Promise<Judge> {
  const chat = await initChatModel(settings.model, {
    temperature: 0,
    maxRetries: 1,
    timeout: 30_000,
    ...(settings.key ? { apiKey: settings.key } : {}),
    ...(settings.baseUrl ? { configuration: { baseURL: settings.baseUrl } } : {}),
  })
  const judge = chat.withStructuredOutput(Judgement, { name: prompt.output, strict: true })
  return async (source, rewrite) => {
    const delimiter = `=====${randomBytes(6).toString('hex')}=====`
    const input = renderInput(prompt, { delimiter, source, rewrite })
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
