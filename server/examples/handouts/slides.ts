/** The slides of one example: what is shown, and what stands in the facilitator's notes below. */
import { FICTIONAL, type WorkedExample } from '../../contract.ts'
import { type Copy, KINDS, type Lines, type Run, strong, text } from './handout.ts'
import { afterLines, beforeLines, fadedNumbers } from './note-lines.ts'
import { sourceWords } from './tables.ts'

export interface Slide {
  readonly title: string
  readonly lines: Lines
  /** Whether the lines are a note: then they stand in a box. */
  readonly isNote?: boolean
  readonly notes: readonly string[]
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** About as much as fits in letters that can be read from the back of a room. */
const ROOM = 950

/** The trainee copy has no answers, neither on a slide nor in the notes. */
export function slidesOf(example: WorkedExample, copy: Copy): Slide[] {
  const isFacilitator = copy === 'facilitator'
  const { facilitator, scenario } = example
  const spoken = (...notes: string[]) => (isFacilitator ? notes.filter((line) => line !== '') : [])
  const blank = copy === 'faded' ? fadedNumbers(example) : []
  const note = (title: string, lines: Lines, notes: readonly string[]): Slide[] =>
    split(lines).map((part, at, all) => ({
      title: all.length > 1 ? `${title} (${at + 1} of ${all.length})` : title,
      lines: part,
      isNote: true,
      notes: at === 0 ? notes : [],
    }))
  return [
    {
      title: example.title,
      lines: [
        [strong(example.learningPoint)],
        text(`${capital(example.kind)}, ${example.childAge}. ${example.minutes} minutes.`),
        text(FICTIONAL),
      ],
      notes: spoken(facilitator.warning, facilitator.support, ...facilitator.timings),
    },
    {
      title: 'The scenario',
      lines: scenario.map(text),
      notes: spoken(`For ${example.audience.join(', ')}.`),
    },
    ...note(
      'Before',
      beforeLines(example, false),
      spoken('Read it aloud, or let somebody read it aloud.'),
    ),
    {
      title: 'Pause: what would you change?',
      lines: [text(example.pause)],
      notes: spoken(
        'Do not go on before people have tried.',
        ...facilitator.likelyAnswers,
        ...facilitator.wrongTurns,
      ),
    },
    ...(copy === 'trainee'
      ? []
      : note('After', afterLines(example, blank), spoken('The numbers are those of the before.'))),
    ...(copy === 'trainee' ? [] : changes(example, blank, isFacilitator)),
    ...(copy === 'trainee' ? [] : leftAlone(example)),
    {
      title: 'To talk about',
      lines: example.discussion.map(({ question }, at) => [
        strong(`${at + 1}. `),
        { text: question },
      ]),
      notes: spoken(
        ...example.discussion.flatMap(({ isOpen }, at) =>
          isOpen ? [`There is no right answer to question ${at + 1}.`] : [],
        ),
        ...facilitator.variations,
      ),
    },
  ]
}

function changes(
  example: WorkedExample,
  blank: readonly number[],
  isFacilitator: boolean,
): Slide[] {
  return example.changes.map((change) => {
    const { number, before, after, category, why, mustNotChange, sources, asked } = change
    const isBlank = blank.includes(number)
    const kind = category ? KINDS[category] : undefined
    const words = { number, ...kind }
    return {
      title: `Change ${number}${kind ? `: ${kind.word}` : ''}`,
      lines: [
        [strong('Before: '), before === '' ? { text: '(nothing)' } : { text: before, mark: words }],
        [strong('After: '), { text: isBlank ? '…' : after === '' ? '(these words go)' : after }],
        ...(isBlank ? [] : [[strong('Why: '), { text: why }]]),
      ],
      notes: isFacilitator
        ? [
            `Must not change: ${mustNotChange}`,
            ...(asked ? [`Asked: ${asked.question} The worker said: ${asked.answer}`] : []),
            ...sources.map(sourceWords),
          ]
        : [],
    }
  })
}

function leftAlone(example: WorkedExample): Slide[] {
  const lines = example.leftAlone.map(({ words, why }): Run[] => [
    strong(words),
    { text: `: ${why}` },
  ])
  return split(lines).map((part) => ({ title: 'Left alone on purpose', lines: part, notes: [] }))
}

/** Lines over as many slides as they need; a line that is too long alone is broken between sentences. */
function split(lines: Lines): Lines[] {
  const parts: Run[][][] = [[]]
  let used = 0
  for (const line of lines.flatMap(shorten)) {
    const length = line.reduce((sum, { text: words }) => sum + words.length, 60)
    if (used > 0 && used + length > ROOM) {
      parts.push([])
      used = 0
    }
    parts.at(-1)?.push([...line])
    used += length
  }
  return parts
}

function shorten(line: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  let used = 0
  for (const run of line) {
    const pieces = run.mark ? [run.text] : run.text.split(/(?<=[.!?]["”]?\s)/)
    for (const piece of pieces) {
      if (used > ROOM * 0.7 && /^\S/.test(piece) && !run.mark) {
        lines.push([])
        used = 0
      }
      lines.at(-1)?.push({ ...run, text: piece })
      used += piece.length
    }
  }
  return lines
}
