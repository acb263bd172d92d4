/** Turns one mention of the child into "you", "your", "yours" or "yourself", with its verb. */
import type { Mention } from '../note/mention.ts'
import { isJoined, type Token, tokenAt } from '../note/tokens.ts'
import { isAuxiliary } from './agreement.ts'
import { companyOf, swapsWith } from './company.ts'
import { contractionOf } from './contraction.ts'
import type { Edit, Objection } from './edit.ts'
import { ownerToYou } from './owner-to-you.ts'
import { DETERMINERS, objectToMention } from './plain-mention.ts'
import { questions } from './questions.ts'
import { sharedVerbs } from './shared-verbs.ts'
import type { Standing } from './standing.ts'
import { agreeVerbs, isInverted } from './verbs.ts'

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
  if (isTurned(tokens, fromOf(standing, mention))) return { question: questions.wording(name) }
  // "Jordan and Tyler hurt themselves"
  const isOfBoth =
    group.isPlural && tokens.slice(group.to).some(({ lower }) => lower === 'themselves')
  if (isOfBoth) return { question: questions.wording(name) }
  if (!isSubject && !isInverted(tokens, fromOf(standing, mention))) return you
  if (last.ending !== '') return contracted(standing, mention, last)
  const verbs = agreeVerbs({
    ...standing,
    from: fromOf(standing, mention),
    to: group.to,
    ...endOfClause(standing, mention),
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

/** "Not only was Jordan late", "Here is Jordan": "you" would not do here. */
const isTurned = (tokens: readonly Token[], from: number): boolean =>
  isAuxiliary(tokenAt(tokens, from - 1).lower) &&
  /^(?:here|there|only|never|rarely|seldom|hardly|nowhere|such)$/.test(
    tokenAt(tokens, from - 2).lower,
  )

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

/** Where the words of another subject begin, and whether that is somebody else than the child. */
function endOfClause({ tokens, mentions, ofChild }: Standing, mention: Mention) {
  const head = mentions.indexOf(mention)
  const next = mentions.find(
    (one, at) =>
      at > head &&
      (one.part === 'subject' || one.part === 'told') &&
      one.joinedTo !== head &&
      !one.isInSpeech,
  )
  return {
    end: next?.from ?? tokens.length,
    endsWithOther: next !== undefined && !ofChild.has(next),
  }
}

/** "he's" -> "you're" or "you've", "she'll" -> "you'll". */
function contracted(
  standing: Standing,
  mention: Mention,
  last: Token,
): readonly Edit[] | Objection {
  const { tokens, name } = standing
  const mark = last.text.includes('’') ? '’' : "'"
  const next = tokenAt(tokens, mention.to)
  const isLost = !isJoined(next) || next.isInSpeech
  const isOpen = mention.kind !== 'pronoun' && !isNamedSubject(tokens, mention.to)
  if (isLost || isOpen) return { question: questions.wording(name) }
  const isPresent = last.ending === "'s"
  const ending = isPresent ? contractionOf(tokens, mention.to) : last.ending.slice(1)
  const joined = sharedVerbs(
    { ...standing, ...endOfClause(standing, mention) },
    mention.to,
    isPresent,
  )
  if (!ending || !joined) return { question: questions.wording(name) }
  return [word(standing, mention, `you${mark}${ending}`), ...joined]
}

/** "Jordan's been ill", "Jordan's a swimmer": not "Jordan's being late". */
const isNamedSubject = (tokens: readonly Token[], to: number): boolean =>
  /^(?:been|got|an?|not|very|at|in)$/.test(tokenAt(tokens, to).lower) &&
  !tokenAt(tokens, to + 1).gap.includes('-')
