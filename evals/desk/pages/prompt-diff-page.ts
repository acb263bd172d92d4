/** Two versions of a prompt, word by word. */
import { loadVersions, type Prompt } from '../../../server/model/prompt.ts'
import { html } from '../../report/html/html.ts'
import { notThere } from '../refuse.ts'
import type { Asked, Drawn, PageDeps } from './page.ts'
import { field } from './parts.ts'
import { DIFF_KEY, wordDiff } from './word-diff.ts'

export function promptDiffPage(name: string, { query }: Asked, { surroundings }: PageDeps): Drawn {
  const known = loadVersions(surroundings.prompts).get(name)
  if (!known) throw notThere('There is no such prompt.')
  const { all, released } = known
  const find = (wanted: string | undefined): Prompt | undefined =>
    all.find(({ version }) => String(version) === wanted)
  const second = find(query.b) ?? all[0] ?? released
  const first = find(query.a) ?? all.find((one) => one !== second) ?? released
  const choose = (key: string, chosen: Prompt) =>
    html`<select name="${key}">${all.map((one) => html`<option value="${one.version}"${one === chosen ? html` selected` : undefined}>version ${one.version}</option>`)}</select>`
  const title = `${name}, version ${first.version} and version ${second.version}`
  return {
    title,
    main: [
      html`<p class="back"><a href="/evals/prompts">Back to what is live</a></p>`,
      html`<h1>${title}</h1>`,
      html`<form method="get" class="fields">${field('The first', choose('a', first))}${field('The second', choose('b', second))}<button>Show</button></form>`,
      first === second ? html`<p>They are the same version.</p>` : DIFF_KEY,
      html`<h2>The same in every call</h2>`,
      wordDiff(first.instructions, second.instructions),
      html`<h2>What goes with each note</h2><p class="small">What stands in double braces is put in for each note, with placeholders instead of names.</p>`,
      wordDiff(first.template, second.template),
    ],
  }
}
