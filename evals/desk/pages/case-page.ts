/** Case: what people labelled and what was found, and what somebody makes of the difference. */
import { readEdits, standingEdits } from '../../record/edits.ts'
import { resultOf, scoreOf, tasksOf } from '../../record/run-state.ts'
import { type Html, html } from '../../report/html/html.ts'
import { summaryOf } from '../../report/run-table.ts'
import type { RunView } from '../../run-view.ts'
import type { Mark } from '../../scorers/case-score.ts'
import type { AnyCase, Case } from '../../set.ts'
import type { Answer } from '../../subjects/answer.ts'
import { notThere } from '../refuse.ts'
import { isShown, rowsOf } from './case-rows.ts'
import { markedNote, type Place } from './marked-note.ts'
import type { Drawn, PageDeps } from './pages.ts'
import { callForm, caseLink, day, field, runLink } from './parts.ts'

export function casePage(run: string, id: string, { opened, surroundings }: PageDeps): Drawn {
  const { view } = opened.open(run)
  const one = view.cases.find((found) => found.id === id)
  if (!one) throw notThere('There is no such case in this run.')
  const [task] = tasksOf([one], 1)
  const answer = task && resultOf(view.state, task)?.answer
  const score = task && scoreOf(view.state, task)
  const title = 'title' in one && one.title ? `: ${one.title}` : ''
  const [right, missed, wrong, remarks] = score ? summaryOf(score) : ['', '', '', 'not scored']
  const counts = score
    ? html`<p class="verdict">${right} right${missed === '' ? '' : `, ${missed} missed`}, ${wrong} wrong. ${remarks}</p>`
    : html`<p class="verdict">It has no score, which is not zero.</p>`
  const words = isShown(view, one)
    ? wordsOf(one, answer, score?.kind === 'notes' ? score.marks : undefined)
    : html`<p class="notice">The words of this case are held back: reading them would spend it.</p>`
  return {
    title: `${id} in ${run}`,
    main: [
      html`<p class="back"><a href="${runLink(run)}#cases">Back to the run</a></p>`,
      html`<h1>${id}${title}</h1>`,
      counts,
      words,
      neighbours(view, id, surroundings.runs),
      ...(isShown(view, one) && view.set.kind === 'notes'
        ? [
            html`<p><a href="/examples?new&amp;case=${encodeURIComponent(`${view.set.name}/${id}`)}">Make a worked example of it</a></p>`,
          ]
        : []),
      editForm(run, id),
      history(run, id, surroundings.runs),
    ],
  }
}

function wordsOf(
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
  return html`<div class="sides"><section><h2>The passage</h2><div class="note">${one.source}</div></section><section><h2>The rewrite</h2><div class="note">${written ?? '(nothing was written)'}</div></section></div>${reasons.length > 0 ? html`<h2>What the guard says</h2><ul>${reasons}</ul>` : undefined}${questions.length > 0 ? html`<h2>What was asked instead</h2><ul>${questions}</ul>` : undefined}`
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

/** The cases before and after it, in the order of the run's page. */
function neighbours(view: RunView, id: string, runs: string): Html {
  const rows = rowsOf(view, runs)
  const at = rows.findIndex(({ one }) => one.id === id)
  const run = view.state.manifest.id
  const link = (place: number, name: string): Html => {
    const row = rows[place]
    return row ? html`<a href="${caseLink(run, row.one.id)}">${name}: ${row.one.id}</a>` : html``
  }
  return html`<p class="neighbours">${link(at - 1, 'Before')} ${link(at + 1, 'Next')}</p>`
}

const CHOICES = [
  ['product is right', 'Product is right'],
  ['label is wrong', 'Label is wrong'],
  ['either is fine', 'Either is fine'],
  ['note', 'Add note'],
  ['undo', 'Take the last back'],
] as const

const editForm = (run: string, id: string): Html =>
  html`<section class="panel" aria-labelledby="judge"><h2 id="judge">What do you make of it?</h2><p>The first three set the case aside in this run: it counts neither way. The score of the machine stays, and so does who decided.</p>${callForm(
    {
      call: `/v1/evals/runs/${encodeURIComponent(run)}/cases/${encodeURIComponent(id)}`,
      title: 'What you make of the case',
    },
    [
      field(
        'Why',
        html`<textarea name="why" rows="2" required minlength="3" maxlength="2000"></textarea>`,
      ),
      html`<div class="buttons">${CHOICES.map(([what, name]) => html`<button name="what" value="${what}">${name}</button>`)}</div>`,
    ],
  )}</section>`

function history(run: string, id: string, runs: string): Html {
  const edits = readEdits(runs, run).filter((edit) => edit.case === id)
  if (edits.length === 0) return html``
  const standing = standingEdits(edits).get(id)
  const rows = edits.map(
    ({ what, why, by, at }) => html`<li>${day(at)}, ${by}: <strong>${what}</strong>. ${why}</li>`,
  )
  return html`<h2>What was said of it</h2>${standing ? html`<p><strong>Set aside: ${standing.what}.</strong></p>` : undefined}<ul>${rows}</ul>`
}
