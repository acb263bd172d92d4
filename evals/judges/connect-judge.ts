/** The judge that the settings name, behind the recording `fetch`. */
import { loadPrompts, type Prompt } from '../../server/model/prompt.ts'
import { createTape } from '../model/tape.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'
import { createClaimsJudge, type JudgedClaims } from './claims-judge.ts'
import { type Criterion, promptsOf } from './criteria.ts'
import {
  createJudge,
  type Judgeable,
  type JudgeSettings,
  judgeIdOf,
  judgeOriginOf,
} from './judge.ts'

export interface NamedJudge {
  readonly criterion: Criterion
  readonly settings: JudgeSettings
  /** The first is the one that judges. */
  readonly prompts: readonly [Prompt, ...Prompt[]]
  readonly id: string
  readonly fetch: typeof fetch
  /** The model's name without its provider, as prices have it. */
  readonly model: string
}

/** `offline` plays what was recorded and asks nobody. Throws `UsageError`. */
export function nameJudge(
  criterion: Criterion,
  surroundings: Pick<Surroundings, 'config' | 'cache' | 'fetch' | 'prompts'>,
  mode: 'record' | 'offline' = 'record',
): NamedJudge {
  const prompts = promptsOf(criterion, loadPrompts(surroundings.prompts))
  const { judge: settings } = surroundings.config()
  if (!settings) {
    throw new UsageError(
      'No judge is named: set FAIRHAND_JUDGE_MODEL, for example openai:<model>, and FAIRHAND_JUDGE_KEY.',
    )
  }
  const { cache: folder, fetch: send } = surroundings
  const origins = [judgeOriginOf(settings)]
  const tape = createTape({ folder, mode, origins, fetch: send })
  const model = settings.model.replace(/^[^:]*:/, '')
  return { criterion, settings, prompts, id: judgeIdOf(settings, ...prompts), fetch: tape, model }
}

/** Says of a rewrite whether it is faithful, whichever way that is found out. */
export async function openJudge({
  criterion,
  settings,
  prompts: [judge, split],
  fetch: send,
}: NamedJudge): Promise<(one: Judgeable) => Promise<JudgedClaims>> {
  return criterion === 'claims' && split
    ? createClaimsJudge(settings, { judge, split }, send)
    : createJudge(settings, judge, send)
}
