/** Turns one mention of the child into "you", "your", "yours" or "yourself", with its verb. */
import { ADVERBS } from '../note/clues.ts'
import type { Mention } from '../note/mention.ts'
import { isJoined, type Token, tokenAt } from '../note/tokens.ts'
import { companyOf, swapsWith } from './company.ts'
import type { Edit, Objection } from './edit.ts'
import { ownerToYou } from './owner-to-you.ts'
import { DETERMINERS, objectToMention } from './plain-mention.ts'
import { questions } from './questions.ts'
import type { Standing } from './standing.ts'
import { agreeVerbs, isInverted } from './verbs.ts'

/** "you're" or "you've" for "he's". */
const AFTER_HAVE = /^(?:been|got|had|done|gone|come|become|made|taken|given|seen|\w{3,}ed)$/

/** The edits for one mention that is sure to mean the child. */
export function toYou(standing: Standing, mention: Mention): readonly Edit[] | Objection {
  const { tokens, mentions, name } = standing
  const objection = objectToMention(standing, mention)
  if (objection) return objection
  if (mention.part === 'owner') {
    const your = ownerToYou(tokens, mentions, mention)
    return your ? [word(standing, mention, your)] : { question: questions.wording(name) }
  }
  if (mention.part === 'self') return [word(standing, mention, 'yourself')]
  const last = tokenAt(tokens, mention.to - 1)
  const group = companyOf(tokens, mentions, mention)
  if (group.isCalling) return { question: questions.wording(name) }
  if (group.isOwner) {
    return isSharedThing(standing, group.to)
      ? [word(standing, mention, 'your')]
      : { question: questions.wording(name) }
  }
  const isSubject = mention.part === 'subject' || mention.part === 'told'
  const you = changePlaces(standing, mention) ?? [word(standing, mention, 'you')]
  if (!isSubject && !isInverted(tokens, fromOf(standing, mention))) return you
  if (last.ending !== '') return contracted(standing, mention, last)
  const verbs = agreeVerbs({
    ...standing,
    from: fromOf(standing, mention),
    to: group.to,
    end: endOfClause(standing, mention),
    isPronoun: mention.kind === 'pronoun' || group.hasWriter,
    isPlural: group.isPlural || (mention.gender === 'they' && mention.kind === 'pronoun'),
  })
  if (!verbs) return { question: questions.fragment(name) }
  return [...you, ...verbs]
}

/** "Tyler and Jordan" -> "you and Tyler", "Mum and Jordan" -> "you and your mum". */
function changePlaces({ reading, tokens, mentions, kin }: Standing, mention: Mention) {
  const other = swapsWith(tokens, mentions, mention)
  const yours = kin.find(({ start }) => start === other?.start)?.text.toLowerCase()
  if (!other || (other.kind === 'role' && !yours)) return undefined
  const { start, end, kind } = other
  const opens = other.from === 0 || start === reading.label.end
  const words = reading.text.slice(start, end)
  const text = yours ?? (kind === 'pronoun' ? words.toLowerCase() : words)
  return [
    { start, end, text: opens ? 'You' : 'you' },
    { start: mention.start, end: mention.end, text },
  ]
}

/** Where the words start that "you" stands for: "the" of "the child" goes as well. */
const fromOf = ({ tokens }: Standing, { from, kind }: Mention): number =>
  kind === 'child-word' && DETERMINERS.has(tokenAt(tokens, from - 1).lower) ? from - 1 : from

function word(standing: Standing, mention: Mention, text: string): Edit {
  const { reading } = standing
  const from = fromOf(standing, mention)
  const first = reading.words[from]
  const start = first?.start ?? mention.start
  const opens = from === 0 || start === reading.label.end
  const isWritten = (first?.text ?? '') !== (first?.lower ?? '')
  const startsAnew =
    opens || mention.kind === 'pronoun' || /[.!?]/.test(tokenAt(standing.tokens, from).gap)
  const isCapital = isWritten && startsAnew
  const plural = /['’]$/.test(reading.text.slice(mention.start, mention.end + 1))
  const end = mention.part === 'owner' && plural ? mention.end + 1 : mention.end
  // a note begins by calling the child: "Jordan, you …"
  const calls = standing.opensNote && from === 0 && mention.kind === 'name'
  const called = reading.text.slice(mention.start, mention.end).replace(/['’]s$/, '')
  if (calls) return { start, end, text: `${called}, ${text}` }
  return { start, end, text: isCapital ? `Y${text.slice(1)}` : text }
}

/** "Jordan and Tyler's room is": one thing of both, not Jordan and somebody of Tyler's. */
const isSharedThing = ({ tokens }: Standing, to: number): boolean =>
  /^(?:bedroom|room|house|home|flat|bed|parents|mum|dad|relationship|school|toys|garden)$/.test(
    tokenAt(tokens, to).lower,
  ) && !/^(?:are|were|have)$/.test(tokenAt(tokens, to + 1).lower)

function endOfClause({ tokens, mentions }: Standing, mention: Mention): number {
  const head = mentions.indexOf(mention)
  const next = mentions.find(
    (one, at) =>
      at > head &&
      (one.part === 'subject' || one.part === 'told') &&
      one.joinedTo !== head &&
      !one.isInSpeech,
  )
  return next?.from ?? tokens.length
}

/** "he's" -> "you're" or "you've", "she'll" -> "you'll". */
function contracted(
  standing: Standing,
  mention: Mention,
  last: Token,
): readonly Edit[] | Objection {
  const { tokens, name } = standing
  const mark = last.text.includes('’') ? '’' : "'"
  if (last.ending !== "'s") return [word(standing, mention, `you${mark}${last.ending.slice(1)}`)]
  const next = tokenAt(tokens, mention.to)
  const isLost = mention.kind !== 'pronoun' || !isJoined(next) || next.isInSpeech
  if (isLost) return { question: questions.wording(name) }
  const after = ADVERBS.has(next.lower) ? tokenAt(tokens, mention.to + 1) : next
  return [word(standing, mention, `you${mark}${AFTER_HAVE.test(after.lower) ? 've' : 're'}`)]
}
