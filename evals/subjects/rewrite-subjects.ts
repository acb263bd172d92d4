/** Passages written to the child by rules or by a model, and pairs of passages likewise. */
import type { NoteInput } from '../../server/contract.ts'
import { rewriteByModel } from '../../server/model/rewrite-by-model.ts'
import { createRewriter } from '../../server/rewrite/rewrite.ts'
import type { Rules } from '../analyser.ts'
import { type PairCase, type Side, writeSide } from '../pair-case.ts'
import { sourceHashOf } from '../record/identity.ts'
import type { AnyCase, RewriteCase } from '../set.ts'
import type { AnswerOf } from './answer.ts'
import type { Asked } from './note-subjects.ts'
import { failed, type Outcome, type Subject } from './subject.ts'

type Written = AnswerOf<'rewrite'>
/** Writes one passage, or says how that failed. */
type Write = (input: NoteInput, signal: AbortSignal) => Promise<Written | Outcome>

const rewriting = (): string => sourceHashOf('server/rewrite', 'server/note')

const byRules = (rules: Rules): Write => {
  const rewrite = createRewriter({
    flagsOf: (input) => rules.checkNote(input).flags,
    byModel: undefined,
    voiceOf: (input) => rules.profileOf(input).voice,
  })
  return async (input, signal) => {
    const span = { start: 0, end: input.text.length }
    const { text, questions, verdict } = await rewrite({ ...input, ...span }, { signal })
    const rejected = verdict?.verdict === 'reject' ? verdict.reasons : []
    return { kind: 'rewrite', text, questions: [...questions], by: 'rules', rejected }
  }
}

const byModel =
  (rules: Rules, { model, prompt }: Asked): Write =>
  async (input, signal) => {
    const span = { start: 0, end: input.text.length }
    const { voice } = rules.profileOf(input)
    const outcome = await rewriteByModel({ input, span, voice, signal }, model, prompt)
    if (outcome.kind === 'failed') return failed(outcome.reason)
    const by = 'model' as const
    if (outcome.kind === 'rejected') {
      const rejected = outcome.verdict.reasons
      return { kind: 'rewrite', text: null, questions: [], by, rejected }
    }
    const { text, questions } = outcome
    return { kind: 'rewrite', text, questions, by, rejected: [] }
  }

const generationOf = (rules: Rules, asked?: Asked): Subject['generation'] => ({
  rules: rules.rulesVersion,
  rewriting: rewriting(),
  ...(asked
    ? {
        model: asked.name,
        prompt: `${asked.prompt.name} ${asked.prompt.version} ${asked.prompt.hash}`,
        parameters: asked.parameters,
      }
    : {}),
})

export const rewriteSubject = (rules: Rules, asked?: Asked): Subject => {
  const write = asked ? byModel(rules, asked) : byRules(rules)
  return {
    what: asked?.name ?? 'rules',
    generation: generationOf(rules, asked),
    isPaid: asked !== undefined,
    async ask(one: AnyCase, signal) {
      const { source, child, people, places, profile } = one as RewriteCase
      const done = await write(inputOf({ text: source, child, people, places, profile }), signal)
      return 'kind' in done ? { status: 'ok', answer: done } : done
    },
  }
}

/** Both passages of a pair are flagged by rules and written, one after the other. */
export const pairSubject = (rules: Rules, asked?: Asked): Subject => {
  const write = asked ? byModel(rules, asked) : byRules(rules)
  return {
    what: asked?.name ?? 'rules',
    generation: generationOf(rules, asked),
    isPaid: asked !== undefined,
    async ask(one: AnyCase, signal) {
      const pair = one as PairCase
      const sides: AnswerOf<'pair'>['sides'] = []
      for (const side of [pair.a, pair.b]) {
        const input = inputOf({
          text: writeSide(pair.template, side),
          child: childOf(side),
          people: pair.people,
          profile: pair.profile,
        })
        const done = await write(input, signal)
        if (!('kind' in done)) return done
        const flags = rules.checkNote(input).flags.map(({ category }) => category)
        sides.push({ flags, text: done.text, rejected: done.rejected })
      }
      return { status: 'ok', answer: { kind: 'pair', sides } }
    },
  }
}

const PRONOUNS = { he: 'he/him', she: 'she/her', they: 'they/them' } as const

const childOf = ({ name, pronouns }: Side): NonNullable<NoteInput['child']> => ({
  name,
  knownAs: name.split(' ').slice(0, 1),
  pronouns: PRONOUNS[pronouns],
})

type Given = { [K in keyof NoteInput]?: NoteInput[K] | undefined } & { readonly text: string }

/** Everything that was given, and that it is written to the child. */
const inputOf = ({ text, ...given }: Given): NoteInput => ({
  text,
  addressChild: true,
  ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
})
