/**
 * The claims of two texts held against each other: what the judge said of each in either order of the
 * list, and what may be made of it. Pure.
 */
import { z } from 'zod'
import { readNote } from '../../server/note/note.ts'
import { holds } from './holds.ts'

export const CLAIM_FAULTS = ['weaker', 'otherwise', 'not there'] as const
/** How a text fails to bear a claim out. */
export type ClaimFault = (typeof CLAIM_FAULTS)[number]

export const ClaimAnswers = z.object({
  answers: z.array(
    z.object({
      number: z.number(),
      evidence: z.string(),
      verdict: z.enum(['says', ...CLAIM_FAULTS, 'cannot tell']),
    }),
  ),
})
export type ClaimAnswers = z.infer<typeof ClaimAnswers>['answers']

/** What became of one claim. A claim on which the judge is not of one mind is neither right nor wrong. */
export type Settled = 'borne out' | 'unsettled' | ClaimFault

export interface SettledClaims {
  readonly settled: readonly Settled[]
  /** On how many the answer turned with the order of the list. */
  readonly turned: number
}

/**
 * `forth` and `back` are the answers to the list and to the list the other way round. Undefined where
 * either leaves a claim out or names one twice: then nothing was judged.
 */
export function settleClaims(
  text: string,
  count: number,
  forth: ClaimAnswers,
  back: ClaimAnswers,
): SettledClaims | undefined {
  const [first, second] = [byNumber(forth, count), byNumber(back, count)]
  if (!first || !second) return undefined
  const pairs = first.map((one, at) => [settleOne(text, one), settleOne(text, second[at])] as const)
  return {
    settled: pairs.map(([a, b]) => (isBorneOut(a) === isBorneOut(b) ? a : 'unsettled')),
    turned: pairs.filter(([a, b]) => a !== 'unsettled' && b !== 'unsettled' && isTurned(a, b))
      .length,
  }
}

const isTurned = (a: Settled, b: Settled): boolean => isBorneOut(a) !== isBorneOut(b)

/** Undefined where it is neither. */
const isBorneOut = (one: Settled): boolean | undefined =>
  one === 'unsettled' ? undefined : one === 'borne out'

type Answer = ClaimAnswers[number]

function byNumber(answers: ClaimAnswers, count: number): Answer[] | undefined {
  const known = new Map(answers.map((one) => [one.number, one]))
  if (answers.length !== count || known.size !== count) return undefined
  const list = Array.from({ length: count }, (_, at) => known.get(at + 1))
  return list.every((one) => one !== undefined) ? list : undefined
}

/** Words that do not stand in the text show nothing, whatever the judge makes of them. */
function settleOne(text: string, answer: Answer | undefined): Settled {
  if (!answer || answer.verdict === 'cannot tell') return 'unsettled'
  if (answer.verdict === 'not there') return 'not there'
  const evidence = bare(answer.evidence)
  if (evidence === '' || !holds(text, evidence)) return 'unsettled'
  return answer.verdict === 'says' ? 'borne out' : answer.verdict
}

const AROUND = ' \n"“”\'‘’.,;'

/** Without the marks that a judge puts around words that it quotes. */
function bare(quoted: string): string {
  let [start, end] = [0, quoted.length]
  while (start < end && AROUND.includes(quoted.charAt(start))) start++
  while (end > start && AROUND.includes(quoted.charAt(end - 1))) end--
  return quoted.slice(start, end)
}

/**
 * The claims of a passage, and of what has to stay each that no claim holds: the sentence in which it
 * stands is one more.
 */
export function claimsWanted(
  source: string,
  claims: readonly string[],
  mustKeep: readonly string[],
): string[] {
  const { text, sentences } = readNote(source)
  const wanted = [...claims]
  for (const words of mustKeep) {
    if (wanted.some((claim) => holds(claim, words))) continue
    const sentence = sentences.find(({ start, end }) => holds(text.slice(start, end), words))
    if (sentence) wanted.push(text.slice(sentence.start, sentence.end).trim())
  }
  return wanted
}

/** What became of all claims of a rewrite and of its passage. */
export const ClaimCounts = z.object({
  /** Claims of the rewrite, and how many of them the passage bears out. */
  made: z.int(),
  supported: z.int(),
  /** Claims of the passage, and how many of them the rewrite keeps. */
  wanted: z.int(),
  kept: z.int(),
  /** Of either, on which the judge was not of one mind, and on how many of these the order decided. */
  unsettledMade: z.int(),
  unsettledWanted: z.int(),
  turned: z.int(),
})
export type ClaimCounts = z.infer<typeof ClaimCounts>

export function countClaims(made: SettledClaims, wanted: SettledClaims): ClaimCounts {
  const count = ({ settled }: SettledClaims, what: Settled) =>
    settled.filter((one) => one === what).length
  return {
    made: made.settled.length,
    supported: count(made, 'borne out'),
    wanted: wanted.settled.length,
    kept: count(wanted, 'borne out'),
    unsettledMade: count(made, 'unsettled'),
    unsettledWanted: count(wanted, 'unsettled'),
    turned: made.turned + wanted.turned,
  }
}

/** One fault decides; without one, a rewrite of which something is unsettled has no verdict. */
export function verdictOfClaims(counts: ClaimCounts): 'faithful' | 'unfaithful' | 'unscored' {
  const { made, supported, wanted, kept, unsettledMade, unsettledWanted } = counts
  if (made - supported - unsettledMade + (wanted - kept - unsettledWanted) > 0) return 'unfaithful'
  return unsettledMade + unsettledWanted > 0 || wanted === 0 ? 'unscored' : 'faithful'
}
