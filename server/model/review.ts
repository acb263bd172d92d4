/** The model's reading of a note: flags as quotes, found exactly or dropped, none that rules have. */
import { z } from 'zod'
import { CATEGORIES, type Flag, type NoteInput } from '../contract.ts'
import { isInSpeech, type Note, readNote } from '../note/note.ts'
import { contains, overlaps, quoteOf, type Span, shift } from '../note/span.ts'
import { addsNothing } from '../rewrite/guard.ts'
import { buildRequest, EgressError } from './egress.ts'
import { KINDS } from './kinds.ts'
import { locateQuote } from './locate.ts'
import type { Failed, Model } from './model.ts'
import type { Prompt } from './prompt.ts'
import { createPseudonyms, type Pseudonyms } from './pseudonyms.ts'

export const ReviewAnswer = z.strictObject({
  flags: z.array(
    z.strictObject({
      quote: z.string(),
      occurrence: z.number(),
      kind: z.enum(CATEGORIES),
      question: z.string(),
    }),
  ),
})
type Pointed = z.infer<typeof ReviewAnswer>['flags'][number]

export interface ReviewRequest {
  readonly input: NoteInput
  /** What the rules have flagged: the model's flags are merged into these, without doubles. */
  readonly flags: readonly Flag[]
  readonly addressChild: boolean
  readonly voice: string
  /** Whether the note's profile wants such a flag. */
  readonly wants: (flag: Pick<Flag, 'rule' | 'category' | 'quote'>) => boolean
  readonly signal: AbortSignal
  readonly onAdmitted?: (() => void) | undefined
}

export type Review =
  | {
      readonly kind: 'read'
      readonly flags: readonly Flag[]
      /** How many of the model's flags were dropped: not in the note, quoted, or known already. */
      readonly dropped: number
      /** How many of those quoted words that do not stand in the note. */
      readonly phantoms: number
    }
  | Failed

const TIMEOUT_MS = 15_000

export async function reviewNote(
  request: ReviewRequest,
  model: Model,
  prompt: Prompt,
): Promise<Review> {
  const { input, signal, onAdmitted } = request
  const pseudonyms = createPseudonyms(input.text, input)
  const masked = pseudonyms.mask(input.text)
  try {
    const outcome = await model.ask(
      buildRequest(
        {
          prompt,
          inputs: {
            voice: request.voice,
            legend: pseudonyms.legend || 'nobody is known by name',
            address: request.addressChild ? 'yes' : 'no: leave third-person alone',
            note: masked,
          },
          schema: ReviewAnswer,
          maxOutputTokens: 4_000,
          timeoutMs: TIMEOUT_MS,
          signal,
          onAdmitted,
        },
        pseudonyms,
      ),
    )
    if (outcome.kind !== 'answer') {
      return { kind: 'failed', reason: outcome.kind, retryAfterMs: outcome.retryAfterMs }
    }
    return merge(request, outcome.value.flags, pseudonyms)
  } catch (error) {
    if (error instanceof EgressError) return { kind: 'failed', reason: 'identifier-left' }
    throw error
  }
}

function merge(
  request: ReviewRequest,
  pointed: readonly Pointed[],
  pseudonyms: Pseudonyms,
): Review {
  const note = readNote(request.input.text)
  const flags: Flag[] = []
  for (const one of pointed) {
    const flag = toFlag(request, note, one, pseudonyms)
    const known = [...request.flags, ...flags]
    if (flag && request.wants(flag) && !known.some((other) => isDouble(other, flag)))
      flags.push(flag)
  }
  const isPhantom = ({ quote, occurrence }: Pointed): boolean => {
    const words = pseudonyms.restore(quote)
    return words === undefined || locateQuote(note.text, words, occurrence) === undefined
  }
  return {
    kind: 'read',
    flags,
    dropped: pointed.length - flags.length,
    phantoms: pointed.filter(isPhantom).length,
  }
}

/** The same words, or words within a flag of the same kind. */
const isDouble = (known: Flag, flag: Flag): boolean =>
  overlaps(known, flag) &&
  (known.category === flag.category || (known.start === flag.start && known.end === flag.end))

function toFlag(
  request: ReviewRequest,
  note: Note,
  { quote, occurrence, kind, question }: Pointed,
  pseudonyms: Pseudonyms,
): Flag | undefined {
  if (kind === 'third-person' && !request.addressChild) return undefined
  const words = pseudonyms.restore(quote)
  const asked = pseudonyms.restore(question)
  if (words === undefined) return undefined
  const span = locateQuote(note.text, words, occurrence)
  if (!span || !isOwnWords(note, span, kind)) return undefined
  const { message, why, source } = KINDS[kind]
  const found = quoteOf(note.text, span)
  const { child, people } = request.input
  const isSafe =
    asked !== undefined &&
    isQuestion(asked) &&
    addsNothing({ source: note.text, rewrite: asked, child, people })
  return {
    id: `model-${kind}-${span.start}-${span.end}`,
    rule: `review/${kind}`,
    category: kind,
    ...span,
    quote: found,
    message: message.replaceAll('{quote}', found),
    why,
    sources: [source],
    suggestions: [{ kind: 'ask', question: isSafe ? asked : 'What do these words mean here?' }],
    foundBy: 'model',
  }
}

const LONGEST_QUESTION = 200
/** "In what way", "And who". */
const LEADING_IN = /^(?:(?:and|so|at|by|for|from|in|of|on|to|with|about|until|since) )?/
const ASKING =
  /^(?:who|whom|whose|what|when|where|which|why|how|did|do|does|is|are|was|were|has|have|had|can|could|would|will|should)\b/

/** One question on one line, and nothing that could be an order. */
function isQuestion(asked: string): boolean {
  const opening = asked.toLowerCase().replace(LEADING_IN, '')
  return asked.length <= LONGEST_QUESTION && /^[^\n]{1,199}\?$/.test(asked) && ASKING.test(opening)
}

/** Within one sentence, no heading or form label, and not somebody's quoted words. */
function isOwnWords(note: Note, span: Span, kind: Flag['category']): boolean {
  const sentence = note.sentences.find((one) => contains(one, span))
  if (!sentence || sentence.isHeading) return false
  const within = shift(span, -sentence.start)
  if (kind === 'third-person') return true
  return !isInSpeech(sentence.reading, within) && within.start >= sentence.reading.label.end
}
