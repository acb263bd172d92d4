/** Turns one mention of the child into "you", "your", "yours" or "yourself", with its verb. */
import { ADVERBS, CLAUSE_OPENERS, PREPOSITIONS } from '../note/clues.ts'
import type { Mention } from '../note/mention.ts'
import { isJoined, type Token, tokenAt } from '../note/tokens.ts'
import type { Edit, Objection } from './edit.ts'
import { DETERMINERS, objectToMention } from './plain-mention.ts'
import { questions } from './questions.ts'
import type { Standing } from './standing.ts'
import { agreeVerbs, isInverted } from './verbs.ts'

const JOINERS = new Set(['and', '&', 'plus'])
/** "you're" or "you've" for "he's". */
const AFTER_HAVE = /^(?:been|got|had|done|gone|come|become|made|taken|given|seen|\w{3,}ed)$/

/** The edits for one mention that is sure to mean the child. */
export function toYou(standing: Standing, mention: Mention): readonly Edit[] | Objection {
  const { tokens, name } = standing
  const objection = objectToMention(standing, mention)
  if (objection) return objection
  if (mention.part === 'owner')
    return [word(standing, mention, isBeforeNoun(standing, mention) ? 'your' : 'yours')]
  if (mention.part === 'self') return [word(standing, mention, 'yourself')]
  const last = tokenAt(tokens, mention.to - 1)
  const group = groupOf(standing, mention)
  if (group.isOwner) {
    return isSharedThing(standing, group.to)
      ? [word(standing, mention, 'your')]
      : { question: questions.wording(name) }
  }
  const isSubject = mention.part === 'subject' || mention.part === 'told'
  if (!isSubject && !isInverted(tokens, fromOf(standing, mention))) {
    return [word(standing, mention, 'you')]
  }
  if (last.ending !== '') return contracted(standing, mention, last)
  const verbs = agreeVerbs({
    ...standing,
    from: fromOf(standing, mention),
    to: group.to,
    end: endOfClause(standing, mention),
    isPronoun: mention.kind === 'pronoun',
    isPlural: group.isPlural || (mention.gender === 'they' && mention.kind === 'pronoun'),
  })
  if (!verbs) return { question: questions.fragment(name) }
  return [word(standing, mention, 'you'), ...verbs]
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

/** "his room", but "a friend of his". */
function isBeforeNoun({ tokens }: Standing, { to }: Mention): boolean {
  const next = tokenAt(tokens, to)
  const isApart = !(isJoined(next) || /^['’] $/.test(next.gap))
  if (to >= tokens.length || isApart || next.isInSpeech) return /^ ["“‘']$/.test(next.gap)
  return !(PREPOSITIONS.has(next.lower) || CLAUSE_OPENERS.has(next.lower) || next.lower === 'and')
}

interface Group {
  readonly to: number
  readonly isPlural: boolean
  /** "Jordan and Tyler's room". */
  readonly isOwner: boolean
}

/** How far "Jordan and Tyler" reaches. */
function groupOf({ tokens, mentions }: Standing, mention: Mention): Group {
  const index = mentions.indexOf(mention)
  const head = mention.joinedTo === -1 ? index : mention.joinedTo
  const members = mentions.filter((one, at) => at === head || one.joinedTo === head)
  const to = Math.max(...members.map((one) => one.to))
  const next = mentions[index + 1]
  const isOwner =
    next?.part === 'owner' &&
    next.from === mention.to + 1 &&
    JOINERS.has(tokenAt(tokens, mention.to).lower)
  return { to: isOwner ? next.to : to, isPlural: members.length > 1, isOwner }
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
