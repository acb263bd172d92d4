/** Makes what a run asks, of the set's kind and of the model that was named. */
import type { PromptChoices } from '../../server/contract/evaluations.ts'
import { chosenAmong, loadVersions, type Prompt } from '../../server/model/prompt.ts'
import { connect, originOf } from '../model/connect.ts'
import { createTape } from '../model/tape.ts'
import type { EvalSet } from '../set.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'
import { guardSubject } from './guard-subject.ts'
import { type Asked, noteByModel, noteByRules } from './note-subjects.ts'
import { pairSubject, rewriteSubject } from './rewrite-subjects.ts'
import type { Subject } from './subject.ts'

export interface Wanted {
  /** Undefined: by rules alone. */
  readonly model: string | undefined
  readonly isOffline: boolean
  /** A prompt and its version, "review/2"; where left out, the one that is live. */
  readonly prompt?: string | undefined
  /** Which versions are live; where left out, those of the release. */
  readonly choices?: PromptChoices | undefined
}

/** The prompt that a model is asked with, by the kind of the set. */
export const PROMPT_OF = {
  notes: 'review',
  rewrites: 'rewrite-to-child',
  counterfactual: 'rewrite-to-child',
}

/** Throws `UsageError` where no model is named in the settings, or the set has no use for one. */
export function subjectOf(set: EvalSet, wanted: Wanted, surroundings: Surroundings): Subject {
  const { model } = wanted
  if (set.kind === 'guard') {
    if (model) throw new UsageError('The guard asks no model. For a judge: calibrate <criterion>.')
    return guardSubject(surroundings.guard)
  }
  const rules = surroundings.loadRules()
  const asked = model ? askedOf(model, PROMPT_OF[set.kind], set, wanted, surroundings) : undefined
  if (set.kind === 'notes') return asked ? noteByModel(rules, asked) : noteByRules(rules)
  return set.kind === 'rewrites' ? rewriteSubject(rules, asked) : pairSubject(rules, asked)
}

function askedOf(
  name: string,
  promptName: string,
  set: EvalSet,
  wanted: Wanted,
  { config, cache, fetch, retryMs, prompts }: Surroundings,
): Asked {
  const settings = config().model
  if (!settings) {
    throw new UsageError(
      'No model can be asked: set FAIRHAND_MODEL_PROVIDER, FAIRHAND_MODEL_KEY and what goes with them.',
    )
  }
  const { isOffline } = wanted
  const prompt = promptOf(promptName, set, wanted, prompts)
  // what is not invented is neither recorded nor played
  const mode = !set.synthetic ? 'off' : isOffline ? 'offline' : 'record'
  if (isOffline && !set.synthetic) {
    throw new UsageError('--offline plays recordings, and of this set nothing is recorded.')
  }
  const tape = createTape({ folder: cache, mode, origins: [originOf(settings)], fetch })
  return {
    model: connect({
      config: { ...settings, models: { fast: name, best: name } },
      fetch: tape,
      retryMs,
    }),
    name,
    prompt,
    parameters: `${settings.provider} ${settings.apiVersion ?? ''} ${settings.output}`.trim(),
  }
}

function promptOf(name: string, set: EvalSet, wanted: Wanted, folder: string): Prompt {
  const versions = loadVersions(folder).get(name)
  if (!versions) throw new Error(`No prompt is called ${name}.`)
  if (!wanted.prompt) return chosenAmong(versions, wanted.choices?.[name])
  const found = versions.all.find(({ version }) => `${name}/${version}` === wanted.prompt)
  if (found) return found
  const known = versions.all.map(({ version }) => `${name}/${version}`).join(', ')
  throw new UsageError(
    `The set ${set.name} cannot be asked with ${wanted.prompt}. There is: ${known}.`,
  )
}
