/**
 * Which of two rewrites a judge prefers. Judges favour what comes first, so each pair is put in both
 * orders: only a preference that survives the swap counts, the rest are ties, and the share of those is told.
 */
import { z } from 'zod'
import { type Prompt, renderInput } from '../../server/model/prompt.ts'
import { wilson } from '../statistics/wilson.ts'
import {
  connectJudge,
  createDelimiter,
  type Judgeable,
  type JudgeSettings,
  maskAll,
} from './judge.ts'

export const Preference = z.object({
  evidence: z.string(),
  verdict: z.enum(['first', 'second', 'same', 'cannot tell']),
})

/** What the judge says of two texts in one order; undefined where nothing usable came. */
export type AskOnce = (
  one: Judgeable,
  first: string,
  second: string,
) => Promise<z.infer<typeof Preference>['verdict'] | undefined>

export interface Preferred {
  readonly verdict: 'a' | 'b' | 'tie' | 'unscored'
  /** Whether the answer turned with the order. */
  readonly isFlipped: boolean
}

/** Asks in both orders. */
export async function prefer(
  ask: AskOnce,
  one: Judgeable,
  a: string,
  b: string,
): Promise<Preferred> {
  const [forth, back] = [await ask(one, a, b), await ask(one, b, a)]
  const known = [forth, back].every((said) => said !== undefined && said !== 'cannot tell')
  if (!known) return { verdict: 'unscored', isFlipped: false }
  if (forth === 'first' && back === 'second') return { verdict: 'a', isFlipped: false }
  if (forth === 'second' && back === 'first') return { verdict: 'b', isFlipped: false }
  return { verdict: 'tie', isFlipped: forth === back && forth !== 'same' }
}

/** A judge behind LangChain, asked about one order at a time. */
export async function createPreference(
  settings: JudgeSettings,
  prompt: Prompt,
  send: typeof fetch,
): Promise<AskOnce> {
  const chat = await connectJudge(settings, send)
  const judge = chat.withStructuredOutput(Preference, { name: prompt.output, strict: true })
  return async (one, first, second) => {
    const masked = maskAll(one, [one.source, first, second])
    if (!masked) return undefined
    const [source = '', ...texts] = masked
    const delimiter = createDelimiter()
    const input = renderInput(prompt, {
      delimiter,
      source,
      first: texts[0] ?? '',
      second: texts[1] ?? '',
    })
    try {
      const messages: [string, string][] = [
        ['system', prompt.instructions],
        ['human', input],
      ]
      return Preference.safeParse(await judge.invoke(messages)).data?.verdict
    } catch {
      return undefined
    }
  }
}

/** In words: who won, how often the order decided, and how much longer the winner's texts are. */
export function renderPreferences(
  all: readonly Preferred[],
  lengths: { readonly a: number; readonly b: number },
): string {
  const count = (verdict: Preferred['verdict']) =>
    all.filter((one) => one.verdict === verdict).length
  const [a, b, ties, unscored] = [count('a'), count('b'), count('tie'), count('unscored')]
  const flips = all.filter(({ isFlipped }) => isFlipped).length
  const scored = all.length - unscored
  const percent = (share: number): string => `${(share * 100).toFixed(0)} %`
  const interval = wilson(b, a + b)
  const range = interval ? ` (${percent(interval.low)} to ${percent(interval.high)})` : ''
  const share = a + b === 0 ? 'no preference survived the swap' : `${percent(b / (a + b))}${range}`
  return [
    `First preferred ${a} times, second ${b} times, ${ties} ties, ${unscored} not scored.`,
    `Of those decided, the second won ${share}.`,
    `Swapping the order turned the answer in ${scored === 0 ? 'no' : percent(flips / scored)} of cases; those are ties.`,
    `The second's texts are ${longer(lengths)}: judges favour length.`,
  ].join('\n')
}

function longer({ a, b }: { readonly a: number; readonly b: number }): string {
  const share = a === 0 ? 0 : Math.round((b / a - 1) * 100)
  if (share === 0) return 'as long as the first'
  return `${Math.abs(share)} % ${share > 0 ? 'longer' : 'shorter'} than the first’s`
}
