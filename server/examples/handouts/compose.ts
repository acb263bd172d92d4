/** Composes the handout of one example, or of a pack of them. */
import { FICTIONAL, MAX_PACK, type WorkedExample } from '../../contract.ts'
import { inWords } from '../calendar.ts'
import { factsOf } from '../facts.ts'
import { facilitating, provenance } from './facilitator-blocks.ts'
import { type Block, COPY_NAMES, type Copy, type Handout, strong, text } from './handout.ts'
import { afterLines, beforeLines, fadedNumbers, trackedLines } from './note-lines.ts'
import { changeTable, factsTable } from './tables.ts'

export interface Setting {
  readonly copy: Copy
  /** `2026-03-31`. */
  readonly day: string
  /** Which changes the faded copy leaves blank; two of the middle where nothing is said. */
  readonly faded?: readonly number[]
}

const DIFFICULTIES = {
  starting: 'Good to start with.',
  practised: 'For people with some practice.',
  stretching: 'A stretch.',
}
const STATUSES = {
  draft: 'This is a draft.',
  'in-review': 'Nobody has approved this example yet.',
  approved: '',
  'review-due':
    'What this example rests on has changed, or its time is up. Read it through before you use it.',
}

export const composeExample = (example: WorkedExample, setting: Setting): Handout => ({
  title: example.title,
  author: example.provenance.author,
  day: setting.day,
  blocks: blocksOf(example, setting),
})

/** A pack: contents first, then each example on a page of its own. */
export function composePack(
  title: string,
  examples: readonly WorkedExample[],
  setting: Setting,
): Handout {
  if (examples.length === 0 || examples.length > MAX_PACK) {
    throw new RangeError(
      `A pack holds 1 to ${MAX_PACK} examples, and this one has ${examples.length}.`,
    )
  }
  const authors = [...new Set(examples.map(({ provenance }) => provenance.author))]
  return {
    title,
    author: authors.join(', '),
    day: setting.day,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', runs: text(`${COPY_NAMES[setting.copy]}. ${inWords(setting.day)}.`) },
      { kind: 'paragraph', runs: [strong(FICTIONAL)], isNotice: true },
      { kind: 'heading', level: 2, text: 'Contents' },
      {
        kind: 'list',
        isNumbered: true,
        items: examples.map(({ id, title: name, learningPoint }) => [
          { text: name, target: id },
          { text: `. ${learningPoint}` },
        ]),
      },
      ...examples.flatMap((one): Block[] => [{ kind: 'page' }, ...blocksOf(one, setting)]),
    ],
  }
}

function blocksOf(example: WorkedExample, { copy, faded }: Setting): Block[] {
  const hasAnswers = copy !== 'trainee'
  const blank = copy === 'faded' ? fadedNumbers(example, faded) : []
  return [
    ...opening(example, copy),
    { kind: 'note', label: 'Before', lines: beforeLines(example, copy === 'facilitator') },
    ...pause(example, copy),
    ...(hasAnswers
      ? answers(example, blank)
      : [
          { kind: 'heading', level: 2, text: 'Your changes' } as const,
          changeTable(example, 'empty', []),
        ]),
    ...(copy === 'facilitator' ? checking(example) : []),
    ...discussion(example),
    ...(copy === 'facilitator' ? [...facilitating(example), ...provenance(example)] : []),
  ]
}

/** "students, managers and carers". */
const listed = (words: readonly string[]): string => new Intl.ListFormat('en-GB').format(words)

function opening(example: WorkedExample, copy: Copy): Block[] {
  const { audience, minutes, difficulty, kind, childAge, status } = example
  const who = audience.length === 0 ? '' : `For ${listed(audience)}. `
  const facts = `${who}${minutes} minutes. ${DIFFICULTIES[difficulty]} Kind of note: ${kind}. The child: ${childAge}.`
  return [
    { kind: 'heading', level: 1, text: example.title, id: example.id },
    { kind: 'paragraph', runs: [strong(example.learningPoint)] },
    { kind: 'paragraph', runs: text(facts) },
    {
      kind: 'paragraph',
      runs: [strong(FICTIONAL), { text: ` ${COPY_NAMES[copy]}. ${STATUSES[status]}`.trimEnd() }],
      isNotice: true,
    },
    { kind: 'heading', level: 2, text: 'The scenario' },
    ...example.scenario.map((line): Block => ({ kind: 'paragraph', runs: text(line) })),
    { kind: 'heading', level: 2, text: 'The note before' },
  ]
}

const pause = (example: WorkedExample, copy: Copy): Block[] => [
  { kind: 'page' },
  { kind: 'heading', level: 2, text: 'Pause: what would you change?' },
  { kind: 'paragraph', runs: text(example.pause) },
  ...(copy === 'trainee' ? [{ kind: 'writing', label: 'Room to write', lines: 12 } as const] : []),
  ...(copy === 'answers' || copy === 'faded' ? [{ kind: 'page' } as const] : []),
]

const answers = (example: WorkedExample, blank: readonly number[]): Block[] => [
  { kind: 'heading', level: 2, text: 'The note after' },
  { kind: 'note', label: 'After', lines: afterLines(example, blank) },
  { kind: 'heading', level: 2, text: 'What changed, and why' },
  changeTable(example, 'filled', blank),
  { kind: 'heading', level: 2, text: 'Left alone on purpose' },
  {
    kind: 'list',
    items: example.leftAlone.map(({ words, why }) => [strong(words), { text: `: ${why}` }]),
  },
  ...(example.youngPerson
    ? [
        { kind: 'heading', level: 2, text: 'What a young person said about it' } as const,
        {
          kind: 'paragraph',
          runs: text(`“${example.youngPerson.words}” (${example.youngPerson.who})`),
        } as const,
      ]
    : []),
]

const checking = (example: WorkedExample): Block[] => [
  { kind: 'heading', level: 2, text: 'The same facts before and after' },
  factsTable(factsOf(example)),
  { kind: 'heading', level: 2, text: 'Every change, word by word' },
  {
    kind: 'note',
    label: 'Words struck out went; words underlined came in',
    lines: trackedLines(example),
  },
]

const discussion = ({ discussion: questions }: WorkedExample): Block[] => [
  { kind: 'heading', level: 2, text: 'To talk about' },
  {
    kind: 'list',
    isNumbered: true,
    items: questions.map(({ question, isOpen }) =>
      text(isOpen ? `${question} (There is no right answer to this one.)` : question),
    ),
  },
]
