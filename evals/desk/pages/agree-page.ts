/** Agree: two people's labels side by side where they differ, and what is decided there. */
import { join } from 'node:path'
import { readDecisions } from '../../adjudicated.ts'
import { type Agreement, agreementOf, type Labeller, readLabellers } from '../../agreement.ts'
import { type Html, html } from '../../report/html/html.ts'
import type { Case, Label } from '../../set.ts'
import { notesToLabel, openNotes } from '../label-desk.ts'
import { refused } from '../refuse.ts'
import { markedNote, type Place } from './marked-note.ts'
import type { Asked, Drawn, PageDeps } from './page.ts'
import { callForm, field, scrolling } from './parts.ts'

export function agreePage(name: string, { query }: Asked, { surroundings }: PageDeps): Drawn {
  const { folder } = surroundings
  const set = openNotes(name, folder)
  const people = readLabellers(join(folder, name))
  const first = people.find((one) => one.name === query.a) ?? people[0]
  const second =
    people.find((one) => one.name === query.b && one !== first) ??
    people.find((one) => one !== first)
  if (!first || !second) throw refused('It takes two people who have labelled the set.')
  const shown = notesToLabel(set).flatMap((note) => differenceIn(note, first, second))
  const decided = new Set(readDecisions(join(folder, name)).map((one) => `${one.id} ${one.start}`))
  const at = shown.find(({ note }) => note.id === query.at) ?? shown[0]
  const choose = (key: string, chosen: string): Html =>
    html`<select name="${key}">${people.map((one) => html`<option${one.name === chosen ? html` selected` : undefined}>${one.name}</option>`)}</select>`
  return {
    title: `How far people agree on ${name}`,
    main: [
      html`<p class="back"><a href="/evals/sets">Back to the sets</a></p>`,
      html`<h1>How far people agree on ${name}</h1>`,
      html`<form method="get" class="fields">${field('One', choose('a', first.name))}${field('The other', choose('b', second.name))}<button>Show</button></form>`,
      agreementTable(agreementOf(set.cases, first, second)),
      html`<h2>Where they differ</h2><p>${shown.length} notes that may be shown. Both labels stay as they were given, whatever is decided.</p>`,
      html`<ul class="plain across">${shown.map(({ note }) => html`<li><a href="?${new URLSearchParams({ a: first.name, b: second.name, at: note.id }).toString()}#sides"${note === at?.note ? html` aria-current="true"` : undefined}>${note.id}${[...decided].some((key) => key.startsWith(`${note.id} `)) ? ' (decided)' : ''}</a></li>`)}</ul>`,
      at ? sideBySide(name, at, first.name, second.name) : html`<p>They agree on all of them.</p>`,
    ],
  }
}

interface Difference {
  readonly note: Case
  readonly a: readonly Label[]
  readonly b: readonly Label[]
  /** What one of the two has alone. */
  readonly apart: readonly { readonly label: Label; readonly of: 'a' | 'b' }[]
}

const isSame = (a: Label, b: Label): boolean =>
  a.category === b.category && a.start < b.end && b.start < a.end

function differenceIn(note: Case, first: Labeller, second: Labeller): Difference[] {
  const [a, b] = [first.labels.get(note.id), second.labels.get(note.id)]
  if (!a || !b) return []
  const apart = [
    ...a
      .filter((one) => !b.some((other) => isSame(one, other)))
      .map((label) => ({ label, of: 'a' as const })),
    ...b
      .filter((one) => !a.some((other) => isSame(one, other)))
      .map((label) => ({ label, of: 'b' as const })),
  ].sort((x, y) => x.label.start - y.label.start)
  return apart.length > 0 ? [{ note, a, b, apart }] : []
}

function agreementTable({ notes, categories }: Agreement): Html {
  const number = (value: number | null): string => (value === null ? 'no data' : value.toFixed(2))
  const rows = categories.map(
    ({ category, places, f1, interval, kappa }) =>
      html`<tr><th scope="row">${category}</th><td class="number">${places}</td><td class="number">${number(f1)}</td><td>${interval ? `${interval.low.toFixed(2)} to ${interval.high.toFixed(2)}` : ''}</td><td class="number">${number(kappa.kappa)}</td></tr>`,
  )
  return scrolling(
    'Agreement by category',
    html`<table><caption>On ${notes} notes that both labelled. No checker can agree with people more than people do.</caption><thead><tr><th scope="col">Category</th><th scope="col" class="number">Places</th><th scope="col" class="number">F1</th><th scope="col">95 % interval</th><th scope="col" class="number">Kappa</th></tr></thead><tbody>${rows}</tbody></table>`,
  )
}

function sideBySide(
  set: string,
  { note, a, b, apart }: Difference,
  first: string,
  second: string,
): Html {
  const places = (labels: readonly Label[], other: readonly Label[]): Place[] =>
    labels.map((one) => ({
      ...one,
      is: other.some((two) => isSame(one, two)) ? 'given' : 'alone',
    }))
  const side = (who: string, labels: readonly Label[], other: readonly Label[]): Html =>
    html`<section><h3>${who}</h3>${markedNote(note.text, places(labels, other), [])}</section>`
  return html`<h2 id="sides">${note.id}</h2><p class="small">Dotted: labelled by this one alone.</p><div class="sides">${side(first, a, b)}${side(second, b, a)}</div>${apart.map(({ label, of }) => decisionOf(set, note, label, of === 'a' ? first : second))}`
}

function decisionOf(set: string, note: Case, label: Label, who: string): Html {
  const { start, end, category, quote } = label
  const isGold = note.labels.some(
    (one) => one.start === start && one.end === end && one.category === category,
  )
  const what = html`<h3>“${quote}”, ${category}: ${who} alone</h3>`
  if (!isGold) {
    return html`${what}<p class="small">The set does not have it as a label, so there is nothing to decide: leave it, or add it where the set is written.</p>`
  }
  const hidden = Object.entries({ id: note.id, start: String(start), end: String(end), category })
  return html`${what}${callForm(
    { call: `/v1/evals/sets/${set}/decisions`, title: `Decide about “${quote}”` },
    [
      ...hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`),
      field('Why', html`<input name="why" required minlength="3" maxlength="2000">`),
      html`<div class="buttons"><button name="decision" value="keep">Keep</button><button name="decision" value="either is fine">Either is fine</button><button name="decision" value="drop">Drop</button><button name="decision" value="undo">Take the last back</button></div>`,
    ],
  )}`
}
