/** Whether a sentence speaks about the child, given whom its words mean. */
import type { Reading } from './note.ts'
import { ReadingMemory } from './reading-memory.ts'
import type { Referent } from './referent.ts'
import { lowerOf } from './words.ts'

/**
 * True where the writer's own words mean the child, or several with the child among them. A name
 * called out, a form label, a date line and a list of names speak about nobody.
 */
export function speaksAboutChild(reading: Reading, referents: readonly Referent[]): boolean {
  const known = last.get(reading)
  if (known?.referents === referents) return known.answer
  const answer = isSaidOfChild(reading, referents)
  last.set(reading, { referents, answer })
  return answer
}

/** What was answered last for a sentence, for the very same list of whom its words mean. */
const last = new ReadingMemory<{
  readonly referents: readonly Referent[]
  readonly answer: boolean
}>()

function isSaidOfChild(reading: Reading, referents: readonly Referent[]): boolean {
  const about = referents.filter(isAboutChild)
  if (about.length === 0) return false
  return !isAttendance(reading, about) && !isTitle(reading, referents)
}

const isAboutChild = ({ who, mention }: Referent): boolean =>
  (who.kind === 'child' || who.kind === 'group') && !mention.isCalled && !mention.isInLabel

/** "Child seen", "Child seen and spoken to alone": what a form asks for, not what happened. */
const SEEN =
  /^(?:the )?(?:child|yp|young person|children)(?: was| were)?(?: not)? (?:seen|spoken to|present)\b/

const isAttendance = (reading: Reading, about: readonly Referent[]): boolean =>
  about.every(({ mention }) => mention.kind === 'child-word' || mention.kind === 'group') &&
  SEEN.test(lowerOf(reading.text.slice(reading.label.end))) &&
  reading.words.length <= 12

const TITLE_WORDS = new Set(
  `aged and d.o.b dob friday january february march april may june july august september october november
  december monday old plus present saturday sunday thursday tuesday wednesday year years`.split(
    /\s+/,
  ),
)

const LONGEST_TITLE = 30
/** Labels before a list of names. */
const ATTENDED =
  /^(?:present|attend(?:ed|ees|ing|ance)|apologies|in attendance|invited|name|child|young person|cc)\b/i

/** "Jordan Ellis, 12 May 2024", "Present: Jordan, Mum and SW": names and dates alone. */
function isTitle(reading: Reading, referents: readonly Referent[]): boolean {
  if (reading.words.length > LONGEST_TITLE) return false
  const hasLabel = ATTENDED.test(reading.text.slice(0, reading.label.end))
  const isListed = ({ mention }: Referent): boolean =>
    mention.part !== 'owner' && (mention.kind === 'name' || mention.kind === 'role' || hasLabel)
  return reading.words.every(
    (word) =>
      TITLE_WORDS.has(word.lower) ||
      /^\d/.test(word.lower) ||
      word.end <= reading.label.end ||
      referents.some((one) => one.start <= word.start && word.end <= one.end && isListed(one)),
  )
}
