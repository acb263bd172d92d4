/** What was worked out about an example: its facts, and whatever stands in the way, in plain words. */
import { element } from '../../../plugin/element/element.ts'
import type { ExampleFindings, FactsCheck } from '../../contract.ts'

export function drawFindings(findings: ExampleFindings): HTMLElement[] {
  const { facts, unfinished, uncitable, open, left, untreated, reasons } = findings
  const flagged = left.filter(({ why }) => why === null)
  return [
    ...drawFacts(facts),
    ...part(
      'Still looks real',
      open.map(({ quote, label }) => `“${quote}” looks like ${label}.`),
    ),
    ...part('Still to do', [...uncitable, ...unfinished]),
    ...part(
      'Still flagged in the after',
      flagged.map(({ flag }) => `“${flag.quote}”: ${flag.message}`),
    ),
    ...part(
      'Flagged in the before, and no change answers it',
      untreated.map((flag) => `“${flag.quote}”: ${flag.message}`),
    ),
    ...part('Why it is to be read again', reasons),
  ]
}

function drawFacts({ holds, faults, facts }: FactsCheck): HTMLElement[] {
  return [
    element('h3', {}, 'The same facts before and after'),
    element(
      'p',
      { class: holds ? 'holds' : 'breaks' },
      holds
        ? `They hold: ${facts.length} names, dates, numbers and spoken words stand in both.`
        : 'They do not hold, so it cannot be handed out yet.',
    ),
    ...(faults.length > 0
      ? [
          element(
            'ul',
            {},
            ...faults.map(({ detail, mend }) =>
              element('li', {}, element('strong', {}, ofExample(detail)), ` ${mend}`),
            ),
          ),
        ]
      : []),
  ]
}

/** The facts check speaks of a note and its rewrite: here they are before and after. */
const ofExample = (detail: string): string =>
  detail.replace(/\b([Tt]he) rewrite\b/g, '$1 after').replace(/\b([Tt]he) note\b/g, '$1 before')

const part = (title: string, things: readonly string[]): HTMLElement[] =>
  things.length === 0
    ? []
    : [element('h3', {}, title), element('ul', {}, ...things.map((one) => element('li', {}, one)))]
