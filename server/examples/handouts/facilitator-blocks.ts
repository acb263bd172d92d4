/** What the facilitator alone gets. */
import type { WorkedExample } from '../../contract.ts'
import { inWords } from '../calendar.ts'
import { type Block, type Lines, strong, text } from './handout.ts'
import { sourceWords } from './tables.ts'

/** Timings, answers, wrong turns, and what to say before starting. */
export function facilitating({ facilitator, changes }: WorkedExample): Block[] {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['Timings', facilitator.timings],
    ['Likely answers', facilitator.likelyAnswers],
    ['Common wrong turns', facilitator.wrongTurns],
    ['For other teams', facilitator.variations],
  ]
  const asked: Lines = changes.flatMap(({ number, asked: one }) =>
    one ? [[strong(`${number}. ${one.question} `), { text: one.answer }]] : [],
  )
  return [
    { kind: 'page' },
    { kind: 'heading', level: 2, text: 'For the facilitator' },
    {
      kind: 'paragraph',
      runs: [strong('Before you start. '), { text: facilitator.warning }],
      isNotice: true,
    },
    { kind: 'paragraph', runs: [strong('Somewhere to turn. '), { text: facilitator.support }] },
    ...lists.flatMap(([head, items]): Block[] =>
      items.length === 0
        ? []
        : [
            { kind: 'heading', level: 3, text: head },
            { kind: 'list', items: items.map(text) },
          ],
    ),
    ...(asked.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text: 'What the worker said when asked' } as const,
          { kind: 'list', items: asked } as const,
        ]),
  ]
}

/** Who wrote and approved it, and the guidance it rests on. */
export function provenance({ provenance: from, changes }: WorkedExample): Block[] {
  const items = [
    `Written by ${from.author}. ${from.approver && from.approvedOn ? `Approved by ${from.approver} on ${inWords(from.approvedOn)}.` : 'Not approved yet.'}`,
    ...(from.sourceCase ? [`Made from the case ${from.sourceCase}.`] : []),
    ...(from.product ? [`First draft: ${from.product}.`] : []),
    ...from.humanEdits.map(({ by, on, what }) => `Edited by ${by} on ${inWords(on)}: ${what}`),
    `To be read again by ${inWords(from.reviewBy)}, or when the guidance changes.`,
  ]
  const sources = [...new Set(changes.flatMap(({ sources: all }) => all.map(sourceWords)))]
  return [
    { kind: 'heading', level: 3, text: 'Where it comes from' },
    { kind: 'list', items: items.map(text) },
    { kind: 'heading', level: 3, text: 'Guidance' },
    { kind: 'list', items: sources.map(text) },
  ]
}
