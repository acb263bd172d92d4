/** Notes checked by rules, and by rules and a model together: what a worker is shown. */
import type { NoteInput } from '../../server/contract.ts'
import type { Model } from '../../server/model/model.ts'
import type { Prompt } from '../../server/model/prompt.ts'
import { reviewNote } from '../../server/model/review.ts'
import { type Rules, toInput } from '../analyser.ts'
import type { AnyCase, Case } from '../set.ts'
import type { KeptFlag } from './answer.ts'
import { failed, type Outcome, type Subject } from './subject.ts'

export const noteByRules = ({ checkNote, rulesVersion }: Rules): Subject => ({
  what: 'rules',
  generation: { rules: rulesVersion },
  isPaid: false,
  ask: async (one) => {
    const { flags, readability } = checkNote(toInput(one as Case))
    return {
      status: 'ok',
      answer: {
        kind: 'flags',
        flags: flags.map(keep),
        phantoms: 0,
        grade: readability.fleschKincaidGrade,
      },
    }
  },
})

export interface Asked {
  readonly model: Model
  readonly name: string
  readonly prompt: Prompt
  /** Provider, output and whatever else of the settings can change an answer. */
  readonly parameters: string
}

export const noteByModel = (rules: Rules, { model, name, prompt, parameters }: Asked): Subject => ({
  what: name,
  generation: {
    rules: rules.rulesVersion,
    model: name,
    prompt: `${prompt.name} ${prompt.version} ${prompt.hash}`,
    parameters,
  },
  isPaid: true,
  async ask(one: AnyCase, signal): Promise<Outcome> {
    const input: NoteInput = toInput(one as Case)
    const { flags, readability, addressChild } = rules.checkNote(input)
    const { voice } = rules.profileOf(input)
    const wants = rules.wants(input)
    const review = await reviewNote(
      { input, flags, addressChild, voice, wants, signal },
      model,
      prompt,
    )
    if (review.kind === 'failed') return failed(review.reason)
    return {
      status: 'ok',
      answer: {
        kind: 'flags',
        flags: [...flags, ...review.flags].map(keep),
        phantoms: review.phantoms,
        grade: readability.fleschKincaidGrade,
      },
    }
  },
})

const keep = ({ rule, category, start, end, foundBy }: KeptFlag): KeptFlag => ({
  rule,
  category,
  start,
  end,
  foundBy,
})
