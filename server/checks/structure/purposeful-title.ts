import { readWords } from '../../note/words.ts'
import type { CheckFacts, NoteCheck } from '../check.ts'
import { met, missing, notApplicable } from '../outcome.ts'
import { loadWordList } from '../words.ts'

const saysLittle = new Set(loadWordList('sets/title-says-little').phrases)
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|day$|^\d/

export const purposefulTitle: NoteCheck = {
  title: 'The title says what the note is about',
  answers: ['002-15', '004-18'],
  leaves: 'Whether the title fits what the note tells.',
  sources: [
    { guide: 'kent', quote: 'Include a purposeful heading' },
    {
      guide: 'wandsworth',
      quote:
        'Case note titles give an indication of the content to create a comprehensive overview of social work activity over a period of time.',
    },
  ],
  check: (facts) => {
    const title = titleOf(facts)
    if (title === undefined) return [notApplicable('The title was not sent with the note.')]
    const words = readWords(title).map(({ lower }) => lower)
    const told = words.filter((word) => !(saysLittle.has(word) || MONTH.test(word)))
    if (words.length === 0) return [missing('The title is empty. What is the note about?')]
    return [
      told.length > 0
        ? met(`“${title}” tells what the note is about.`)
        : missing(`“${title}” does not tell what it was about. Add it in a few words.`),
    ]
  },
  examples: {
    meets: [
      { text: 'You showed me your room.', about: { title: 'Home visit: your new room' } },
      { text: '# First night at Nan’s\n\nYou slept well.' },
    ],
    misses: [
      { text: 'You showed me your room.', about: { title: 'Home visit 3 May' } },
      { text: 'You showed me your room.', about: { title: '' } },
    ],
  },
}

/** The title that came with the note, or the heading that it opens with. */
function titleOf({ about, note, profile }: CheckFacts): string | undefined {
  if (about.title !== undefined) return about.title.trim()
  const first = note.sentences[0]
  if (!first?.isHeading || first.next?.isHeading === undefined) return undefined
  const heading = first.reading.text.replace(/^#+|:$/g, '').trim()
  const sections = profile.sections?.headings.map((name) => name.toLowerCase()) ?? []
  const isSection = /^(?:reason for|detailed notes|present|date)\b/i.test(heading)
  return isSection || sections.includes(heading.toLowerCase()) ? undefined : heading
}
