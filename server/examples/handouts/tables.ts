/** The tables of a handout: what changed and why, and the facts side by side. */
import type { Change, FactsCheck, Guide, Source, WorkedExample } from '../../contract.ts'
import { type Block, KINDS, type Lines, strong, text } from './handout.ts'

type Table = Extract<Block, { kind: 'table' }>

const GUIDE_NAMES: Readonly<Record<Guide, string>> = {
  liquidlogic: 'Liquidlogic recording guidance',
  'case-notes': 'Case notes guidance',
  kent: 'Kent, Purposeful Recording',
  newcastle: 'Newcastle, Recording: practice expectations',
  wandsworth: 'Wandsworth, Case recording',
}

/** Where the authority of a change comes from, in a line. */
export function sourceWords(source: Source): string {
  if ('guide' in source) return `${GUIDE_NAMES[source.guide]}: “${source.quote}”`
  return 'url' in source ? `${source.title}, ${source.url}` : source.reason
}

const WEIGHTS = { essential: 'Essential', taste: 'A matter of taste' }
const none = (words: string, instead: string): string => (words === '' ? instead : words)

/** Empty: only the words before, for trainees to fill in. */
export function changeTable(
  { changes }: WorkedExample,
  fill: 'filled' | 'empty',
  blank: readonly number[],
): Table {
  const isEmpty = (number: number) => fill === 'empty' || blank.includes(number)
  return {
    kind: 'table',
    caption: 'The changes',
    ...(fill === 'empty' ? { room: 4 } : {}),
    columns: [
      { head: 'No.', share: 0.07 },
      { head: 'Words before', share: 0.25 },
      { head: 'Words after', share: 0.28 },
      { head: 'Why it matters to the child', share: 0.4 },
    ],
    rows: changes.map((change) => [
      [text(`${change.number}`)],
      [text(none(change.before, '(nothing)')), ...kindLine(change)],
      isEmpty(change.number) ? [] : [text(none(change.after, '(these words go)'))],
      isEmpty(change.number) ? [] : reasons(change),
    ]),
  }
}

const kindLine = ({ category, weight }: Change): Lines => [
  text(`${category ? KINDS[category].word : 'other'}. ${WEIGHTS[weight]}.`),
]

const reasons = ({ why, mustNotChange, sources, asked }: Change): Lines => [
  text(why),
  ...(mustNotChange === '' ? [] : [[strong('Must not change: '), { text: mustNotChange }]]),
  ...(asked ? [[strong('Asked: '), { text: asked.question }]] : []),
  ...sources.map((source) => text(sourceWords(source))),
]

const FACTS = { name: 'Name', date: 'Date', time: 'Time', number: 'Number', speech: 'Speech' }

export const factsTable = ({ facts }: FactsCheck): Table => ({
  kind: 'table',
  caption: 'Facts before and after',
  columns: [
    { head: 'Kind', share: 0.14 },
    { head: 'Before', share: 0.43 },
    { head: 'After', share: 0.43 },
  ],
  rows: facts.map(({ kind, before, after }) => [
    [text(FACTS[kind])],
    [text(before ?? '(not there)')],
    [text(after ?? '(not there)')],
  ]),
})
