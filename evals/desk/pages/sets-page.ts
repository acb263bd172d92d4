/** Sets: what each is for, how it is labelled, and how a spreadsheet becomes one. */
import { join } from 'node:path'
import { readLabellers } from '../../agreement.ts'
import { listSets } from '../../load.ts'
import { type Html, html } from '../../report/html/html.ts'
import { tellSet } from '../tell.ts'
import type { Drawn, PageDeps } from './page.ts'
import { callForm, field } from './parts.ts'

export function setsPage({ surroundings }: PageDeps): Drawn {
  const sets = listSets(surroundings.folder).map((name) => tellSet(name, surroundings))
  return {
    title: 'Sets and labels',
    main: [
      html`<h1>Sets and labels</h1>`,
      ...sets.map((set) => setSection(set, surroundings.folder)),
      importForm,
    ],
  }
}

function setSection(
  {
    name,
    kind,
    purpose,
    version,
    cases,
    gates,
    synthetic,
    keptBack,
    faults,
  }: ReturnType<typeof tellSet>,
  folder: string,
): Html {
  if (faults.length > 0) {
    return html`<section class="set"><h2>${name}</h2><p><strong>It cannot be used:</strong></p><ul>${faults.slice(0, 20).map((fault) => html`<li>${fault}</li>`)}</ul></section>`
  }
  const facts = [
    `${cases} cases of the kind “${kind}”`,
    `version ${version}`,
    `${gates} gate${gates === 1 ? '' : 's'}`,
    synthetic ? 'every note is invented' : 'not invented: runs keep hashes and scores alone',
    ...(keptBack ? ['kept back: each run of it is counted'] : []),
  ]
  const people = readLabellers(join(folder, name)).length
  const labels =
    kind === 'notes'
      ? html`<p>${people} ${people === 1 ? 'person has' : 'people have'} labelled it. ${keptBack || !synthetic ? undefined : html`<a href="/evals/sets/${name}/label">Label ${name}, without sight of others’ labels</a>`}${people > 1 ? html` · <a href="/evals/sets/${name}/agree">How far people agree on ${name}</a>` : undefined}</p>`
      : undefined
  return html`<section class="set"><h2>${name}</h2><p>${purpose}</p><p class="small">${facts.join('; ')}.</p>${labels}</section>`
}

const importForm = html`<section class="panel" aria-labelledby="import"><h2 id="import">Import a set</h2><p>A workbook or a CSV, in the columns that <code>npm run evals -- export practice --xlsx practice.xlsx</code> shows. Each mistake is named by sheet, row and column, with what was probably meant; nothing is written until there is none.</p>${callForm(
  { call: '/v1/evals/sets', title: 'Import a set' },
  [
    html`<div class="fields">${field('Into the set', html`<input name="into" required pattern="[a-z0-9]+(-[a-z0-9]+)*" maxlength="60">`, 'Small letters and hyphens; a set of that name is replaced')}${field('File', html`<input name="file" type="file" accept=".xlsx,.csv" required>`)}${field('What it is for', html`<input name="purpose" maxlength="1000">`)}</div>`,
    html`<p><label class="tick"><input type="checkbox" name="isInvented"> Every note in it is invented. Notes of real children do not belong here.</label></p>`,
    html`<button>Import</button>`,
  ],
)}</section>`
