/** The words of a case: a note with marks, or a passage with what was written of it and what changed. */
import { type Html, html } from '../../report/html/html.ts'
import type { Mark } from '../../scorers/case-score.ts'
import type { AnyCase, Case } from '../../set.ts'
import type { Answer } from '../../subjects/answer.ts'
import { markedNote, type Place } from './marked-note.ts'
import { DIFF_KEY, wordDiff } from './word-diff.ts'

export function wordsOf(
  one: AnyCase,
  answer: Answer | undefined,
  marks: readonly Mark[] | undefined,
): Html {
  if ('text' in one) return noteOf(one, answer, marks)
  if ('template' in one) {
    const sides = answer?.kind === 'pair' ? answer.sides : []
    const names = [one.a, one.b]
    return html`<h2>The passage, for two children</h2><div class="note">${one.template}</div><div class="sides">${sides.map((side, at) => html`<section><h3>${names[at]?.name ?? ''}</h3><p>Flags: ${side.flags.join(', ') || 'none'}</p><div class="note">${side.text ?? '(nothing was written)'}</div></section>`)}</div>`
  }
  const written =
    'rewrite' in one ? one.rewrite : answer?.kind === 'rewrite' ? answer.text : undefined
  const said =
    answer?.kind === 'verdict' ? answer.reasons : answer?.kind === 'rewrite' ? answer.rejected : []
  const reasons = said.map(({ code, detail }) => html`<li>${code}: ${detail}</li>`)
  const questions =
    answer?.kind === 'rewrite' ? answer.questions.map((line) => html`<li>${line}</li>`) : []
  const changed = written
    ? html`<h2>Word for word</h2>${DIFF_KEY}${wordDiff(one.source, written)}`
    : undefined
  return html`<div class="sides"><section><h2>The passage</h2><div class="note">${one.source}</div></section><section><h2>The rewrite</h2><div class="note">${written ?? '(nothing was written)'}</div></section></div>${changed}${reasons.length > 0 ? html`<h2>What the guard says</h2><ul>${reasons}</ul>` : undefined}${questions.length > 0 ? html`<h2>What was asked instead</h2><ul>${questions}</ul>` : undefined}`
}

/** Without marks nothing is known of what was right. */
function noteOf(one: Case, answer: Answer | undefined, marks: readonly Mark[] | undefined): Html {
  const isAt = (became: Mark['became'], { start, end, category }: Omit<Place, 'is'>): boolean =>
    (marks ?? []).some(
      (mark) =>
        mark.became === became &&
        mark.start === start &&
        mark.end === end &&
        mark.category === category,
    )
  const above = one.labels.map(
    (label): Place => ({
      ...label,
      is: isAt('missed', label) ? 'missed' : !marks || label.optional ? 'given' : 'right',
    }),
  )
  const flags = answer?.kind === 'flags' ? answer.flags : []
  const below = flags.map(
    (flag): Place => ({
      ...flag,
      is: isAt('false alarm', flag) ? 'alarm' : isAt('found', flag) ? 'right' : 'given',
    }),
  )
  const off = (marks ?? []).filter(({ became }) => became === 'missed' || became === 'false alarm')
  const list = off.map(
    ({ became, category, start, end, rule }) =>
      html`<li>${became}: “${one.text.slice(start, end)}” (${category}${rule ? `, ${rule}` : ''})</li>`,
  )
  return html`<h2>The note</h2><p class="small">Above the words: what people labelled, dotted where it was missed. Below them: what was flagged, double where it is a false alarm.</p>${markedNote(one.text, above, below)}${differences(list, marks !== undefined)}`
}

function differences(list: readonly Html[], isScored: boolean): Html {
  if (list.length > 0) return html`<h2>Where they differ</h2><ul>${list}</ul>`
  return isScored ? html`<p>Nothing was missed, and nothing flagged without reason.</p>` : html``
}
