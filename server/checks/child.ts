/** What a note tells of its child: seen or not, alone or not, and whether words are the child's own. */
import type { Sentence } from '../note/note.ts'
import { readReferents } from '../note/referents.ts'
import type { Span } from '../note/span.ts'
import type { CheckFacts } from './check.ts'
import type { Cue } from './cues.ts'
import { placeOf } from './outcome.ts'

/** A yes or no, and by what it is known: what is known about the note, its form, or its story. */
export interface Told {
  readonly answer: boolean
  readonly by: 'about' | 'form' | 'story'
  readonly span?: Span
}

/** "Child seen: no", "Seen alone? N", "Child seen (yes)"; but not "Child seen, no concerns". */
const ANSWER =
  /^\s{0,3}(?:[:?=]\s{0,3}(yes|y|no|n)\b(?! (?:concerns?|issues?|worries|one|problems?)\b)|[-–(]?\s{0,3}(yes|y|no|n)\b(?=\W{0,24}$|[,.;)]))/i

/** What stands after a form's words: yes, no, or nothing of the kind. */
export function answerAfter({ sentence, end }: Cue): boolean | undefined {
  const rest = sentence.reading.text.slice(end, end + 24)
  const isAsked = /^\s*[?:]?$/.test(rest) && (sentence.isHeading || rest.includes('?'))
  const [, after, bare] = ANSWER.exec(isAsked ? `: ${sentence.next?.reading.text}` : rest) ?? []
  const said = (after ?? bare)?.toLowerCase()
  return said === undefined ? undefined : said.startsWith('y')
}

/** Whether the child was seen; none where nothing tells. */
export function readSeen(facts: CheckFacts): Told | undefined {
  const { about, contact, cues } = facts
  if (about.childSeen !== undefined) return { answer: about.childSeen, by: 'about' }
  const notSeen = cues('form-child-not-seen').find(isNotSeen)
  if (notSeen) return { answer: false, by: 'form', span: place(notSeen) }
  const seen = cues('form-child-seen').find(isOwnWords)
  if (seen) return { answer: answerAfter(seen) ?? true, by: 'form', span: place(seen) }
  const alone = cues('not-alone').find(isOwnWords)
  if (alone) return { answer: true, by: 'form', span: place(alone) }
  if (contact.kind === 'summary' || contact.kind === 'oversight') return undefined
  const met = cues('child-met').find(
    (cue) => isOwnWords(cue) && !cue.isDenied && !isByAnother(facts, cue),
  )
  if (met) return { answer: true, by: 'story', span: place(met) }
  const named = findMet(facts)
  return named && { answer: true, by: 'story', span: named }
}

/** Whether the child was seen alone; none where nothing tells. */
export function readAlone({ about, cues }: CheckFacts): Told | undefined {
  const notAlone = cues('not-alone').find(isOwnWords)
  if (notAlone) return { answer: false, by: 'form', span: place(notAlone) }
  const seeing = new Set(cues('seeing').map(({ sentence }) => sentence))
  for (const { sentence } of cues('alone-otherwise')) seeing.delete(sentence)
  const alone = cues('alone').find((cue) => isOwnWords(cue) && seeing.has(cue.sentence))
  if (alone) {
    return { answer: answerAfter(alone) ?? !alone.isDenied, by: 'form', span: place(alone) }
  }
  return about.seenAlone === undefined ? undefined : { answer: about.seenAlone, by: 'about' }
}

/** "I saw Jordan": the child by name, seen or spoken to. */
function findMet({ note, cast, contact }: CheckFacts): Span | undefined {
  if (!contact.isInPerson) return undefined
  const { bySentence } = readReferents(note, cast)
  for (const sentence of note.sentences) {
    const met = bySentence[sentence.index]?.find(
      ({ who, mention }) => who.kind === 'child' && (mention.part === 'met' || mention.tells),
    )
    if (met) return placeOf(sentence, met)
  }
  return undefined
}

/** "She talked to you", "Mum said that you told her": not the writer's. */
function isByAnother({ note, cast }: CheckFacts, { sentence, start }: Cue): boolean {
  const referents = readReferents(note, cast).bySentence[sentence.index] ?? []
  return referents.some(
    ({ end, who, mention }) =>
      end <= start && who.kind !== 'child' && (mention.part === 'subject' || mention.tells),
  )
}

/** Whether what a cue tells is told of the child, or of "you": the last one named before it. */
export function isOfChild({ note, cast }: CheckFacts, { sentence, start }: Cue): boolean {
  const referents = readReferents(note, cast).bySentence[sentence.index] ?? []
  const before = referents.filter(({ end, mention }) => end <= start && !mention.isInSpeech)
  const last = before.filter(({ mention }) => mention.part !== 'owner').at(-1)
  const you = lastYou(sentence, start)
  if (you >= (last?.end ?? -1) && you >= 0) {
    return !before.some(({ who, mention }) => who.kind !== 'child' && mention.tells)
  }
  return last?.who.kind === 'child'
}

function lastYou({ reading }: Sentence, before: number): number {
  let at = -1
  for (const { lower, end } of reading.words) {
    if (end > before) break
    if (lower === 'you' || lower === "you're" || lower === "you'd") at = end
  }
  return at
}

/** "Not seen", but not "not seen alone". */
export const isNotSeen = (cue: Cue): boolean =>
  isOwnWords(cue) && !/^ alone\b/i.test(cue.sentence.reading.text.slice(cue.end))

export const isOwnWords = ({ isInSpeech }: Cue): boolean => !isInSpeech
const place = (cue: Cue): Span => placeOf(cue.sentence, cue)
