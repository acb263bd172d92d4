/** Makes what a run asks, of the set's kind and of the model that was named. */
import { loadPrompts } from '../../server/model/prompt.ts'
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
}

const PROMPT = { notes: 'review', rewrites: 'rewrite-to-child', counterfactual: 'rewrite-to-child' }

/** Throws `UsageError` where no model is named in the settings, or the set has no use for one. */
export function subjectOf(set: EvalSet, wanted: Wanted, surroundings: Surroundings): Subject {
  const { model } = wanted
  if (set.kind === 'guard') {
    if (model) throw new UsageError('The guard asks no model. For a judge: calibrate <criterion>.')
    return guardSubject(surroundings.guard)
  }
  const rules = surroundings.loadRules()
  const asked = model ? askedOf(model, PROMPT[set.kind], set, wanted, surroundings) : undefined
  if (set.kind === 'notes') return asked ? noteByModel(rules, asked) : noteByRules(rules)
  return set.kind === 'rewrites' ? rewriteSubject(rules, asked) : pairSubject(rules, asked)
}

function askedOf(
  name: string,
  promptName: string,
  set: EvalSet,
  { isOffline }: Wanted,
  { config, cache, fetch, retryMs }: Surroundings,
): Asked {
  const settings = config().model
  if (!settings) {
    throw new UsageError(
      'No model can be asked: set FAIRHAND_MODEL_PROVIDER, FAIRHAND_MODEL_KEY and what goes with them.',
    )
  }
  const prompt = loadPrompts().get(promptName)
  if (!prompt) throw new Error(`No prompt is called ${promptName}.`)
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
