/** The judge that the settings name, behind the recording `fetch`. */
import { loadPrompts, type Prompt } from '../../server/model/prompt.ts'
import { createTape } from '../model/tape.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'
import { type JudgeSettings, judgeIdOf, judgeOriginOf } from './judge.ts'

export interface NamedJudge {
  readonly settings: JudgeSettings
  readonly prompt: Prompt
  readonly id: string
  readonly fetch: typeof fetch
}

/** `criterion` is a prompt's name without "judge-". Throws `UsageError`. */
export function nameJudge(
  criterion: string,
  surroundings: Pick<Surroundings, 'config' | 'cache' | 'fetch'>,
  mode: 'record' | 'off' = 'record',
): NamedJudge {
  const prompts = loadPrompts()
  const prompt = prompts.get(`judge-${criterion}`)
  if (!prompt) {
    const known = [...prompts.keys()].filter((name) => name.startsWith('judge-'))
    throw new UsageError(
      `No criterion "${criterion}". Criteria are: ${known.map((name) => name.slice(6)).join(', ')}.`,
    )
  }
  const { judge: settings } = surroundings.config()
  if (!settings) {
    throw new UsageError(
      'No judge is named: set FAIRHAND_JUDGE_MODEL, for example openai:<model>, and FAIRHAND_JUDGE_KEY.',
    )
  }
  const { cache: folder, fetch: send } = surroundings
  const origins = [judgeOriginOf(settings)]
  const tape = createTape({ folder, mode, origins, fetch: send })
  return { settings, prompt, id: judgeIdOf(settings, prompt), fetch: tape }
}
