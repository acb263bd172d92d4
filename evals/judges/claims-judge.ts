/**
 * The claim check: both texts are taken apart into claims, the passage is asked about the rewrite's and the
 * rewrite about the passage's, each list in both orders. Six calls a rewrite.
 */
import { z } from 'zod'
import { type Prompt, renderInput } from '../../server/model/prompt.ts'
import {
  ClaimAnswers,
  type ClaimCounts,
  type ClaimFault,
  claimsWanted,
  countClaims,
  type SettledClaims,
  settleClaims,
  verdictOfClaims,
} from '../scorers/claims.ts'
import {
  connectJudge,
  createDelimiter,
  type Judgeable,
  type Judged,
  type JudgeSettings,
  maskTexts,
} from './judge.ts'

/** More than this no passage holds; a list without end is no answer. */
const MOST_CLAIMS = 80

const Claims = z.object({ claims: z.array(z.string()) })

/** One claim that the other text does not bear out, with names in it. */
export interface FoundFault {
  /** `added` stands in the rewrite alone, `lost` in the passage alone. */
  readonly where: 'added' | 'lost'
  readonly how: ClaimFault
  readonly claim: string
}

export type JudgedClaims = Judged & {
  readonly counts?: ClaimCounts
  readonly faults?: readonly FoundFault[]
}

export interface ClaimPrompts {
  readonly split: Prompt
  readonly judge: Prompt
}

export async function createClaimsJudge(
  settings: JudgeSettings,
  { split, judge }: ClaimPrompts,
  send: typeof fetch,
): Promise<(one: Judgeable) => Promise<JudgedClaims>> {
  const chat = await connectJudge(settings, send)
  const splitter = chat.withStructuredOutput(Claims, { name: split.output, strict: true })
  const judging = chat.withStructuredOutput(ClaimAnswers, { name: judge.output, strict: true })
  const messages = (prompt: Prompt, inputs: Readonly<Record<string, string>>) => [
    ['system', prompt.instructions] as [string, string],
    ['human', renderInput(prompt, { ...inputs, delimiter: createDelimiter() })] as [string, string],
  ]

  /** Throws where no list of claims came. */
  async function claimsOf(text: string): Promise<string[]> {
    const { claims } = Claims.parse(await splitter.invoke(messages(split, { text })))
    if (claims.length > MOST_CLAIMS) throw new RangeError('too many claims')
    return claims.map((one) => one.replace(/\s+/g, ' ').trim()).filter((one) => one !== '')
  }

  async function answersTo(text: string, claims: readonly Numbered[]): Promise<ClaimAnswers> {
    const list = claims.map(({ number, claim }) => `${number}. ${claim}`).join('\n')
    const inputs = messages(judge, { text, claims: list })
    return ClaimAnswers.parse(await judging.invoke(inputs)).answers
  }

  /** Throws where either answer is not whole. */
  async function hold(text: string, claims: readonly string[]): Promise<SettledClaims> {
    if (claims.length === 0) return { settled: [], turned: 0 }
    const numbered = claims.map((claim, at) => ({ number: at + 1, claim }))
    const [forth, back] = await Promise.all([
      answersTo(text, numbered),
      answersTo(text, numbered.toReversed()),
    ])
    const held = settleClaims(text, claims.length, forth, back)
    if (!held) throw new RangeError('an answer leaves claims out')
    return held
  }

  return async (one) => {
    const { mustKeep = [] } = one
    const masked = maskTexts(one, [one.source, one.rewrite, ...mustKeep])
    if (!masked) return { status: 'unscored', reason: 'not sent' }
    const [source = '', rewrite = '', ...words] = masked.texts
    try {
      const [ofRewrite, ofSource] = await Promise.all([claimsOf(rewrite), claimsOf(source)])
      const asked = claimsWanted(source, ofSource, words)
      const [made, wanted] = await Promise.all([hold(source, ofRewrite), hold(rewrite, asked)])
      const counts = countClaims(made, wanted)
      const faults = [
        ...faultsIn('added', made, ofRewrite.map(masked.restore)),
        ...faultsIn('lost', wanted, asked.map(masked.restore)),
      ]
      const verdict = verdictOfClaims(counts)
      return verdict === 'unscored'
        ? { status: 'unscored', reason: 'cannot tell', counts, faults }
        : { status: 'ok', verdict, counts, faults }
    } catch {
      // refused, cut short, of the wrong shape, not whole, unreachable: there is no judgement
      return { status: 'unscored', reason: 'no answer' }
    }
  }
}

interface Numbered {
  readonly number: number
  readonly claim: string
}

const faultsIn = (
  where: FoundFault['where'],
  { settled }: SettledClaims,
  claims: readonly string[],
): FoundFault[] =>
  settled.flatMap((how, at) => {
    const claim = claims[at]
    if (claim === undefined || how === 'borne out' || how === 'unsettled') return []
    return [{ where, how, claim }]
  })
