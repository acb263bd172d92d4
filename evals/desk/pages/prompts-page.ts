/** What is live: each prompt in its versions, what runs say of each, and who made it live and why. */

import type { PromptChanged } from '../../../server/contract/evaluations.ts'
import type { EvalEvidence, EvalPrompt } from '../../../server/contract/prompt-evidence.ts'
import { type Html, html } from '../../report/html/html.ts'
import { tellPrompts } from '../prompts.ts'
import type { Asked, Drawn, PageDeps } from './page.ts'
import { callForm, day, field, gateSign, runLink, scrolling } from './parts.ts'

/** What each prompt is for, in words that say what it does to a note. */
const PURPOSES: Readonly<Record<string, string>> = {
  'rewrite-to-child': 'Asks the model to write a passage to the child',
  review: 'Asks the model to read a note and to flag words',
  'note-checks': 'Asks the model what a guide wants to know about a whole note',
}

type Version = EvalPrompt['versions'][number]

export function promptsPage({ prompts }: Asked, deps: PageDeps): Drawn {
  const { choices = {}, changes = [] } = prompts ?? {}
  const told = tellPrompts(choices, deps)
  const { model } = deps.surroundings.config()
  const asks = model
    ? undefined
    : html`<p class="notice">No model is named in the settings: notes are handled by rules alone, and no prompt is sent to anybody.</p>`
  return {
    title: 'What is live',
    main: [
      html`<h1>What is live</h1>`,
      html`<p class="lead">A prompt is what a model is told before it is shown a note. Another version goes live here, for everybody and at once, when it has passed the gates of its sets. The version before is one step back. Rules and checks come with a release; house terms and profiles are in force as soon as they are saved.</p>`,
      asks ?? html``,
      ...told.map((prompt) =>
        promptSection(
          prompt,
          changes.filter(({ name }) => name === prompt.name),
        ),
      ),
    ],
  }
}

function promptSection(prompt: EvalPrompt, changes: readonly PromptChanged[]): Html {
  const { name, live, versions } = prompt
  const id = `prompt-${name}`
  const chosen = changes.find(({ version }) => version === live)
  const [last] = changes
  const since = chosen
    ? `since ${day(chosen.at)}, by ${chosen.by}: ${chosen.why}`
    : 'as it came with this release'
  const lost =
    last && last.version !== live
      ? html`<p class="notice">Version ${last.version} was made live, but this release does not have it word for word, so the released version is used.</p>`
      : undefined
  const only =
    versions.length === 1
      ? html`<p>There is one version only. <code>prompts/README.md</code> says how to add another.</p>`
      : undefined
  return html`<section class="set" aria-labelledby="${id}"><h2 id="${id}">${name}</h2><p>${PURPOSES[name] ?? ''}.</p><p class="verdict">Version ${live} is live, ${since}</p>${lost}${only}${versionTable(prompt)}${versions.filter(({ version }) => version !== live).map((one) => changeOf(prompt, one, changes))}${history(changes)}</section>`
}

function versionTable({ name, live, released, versions }: EvalPrompt): Html {
  const rows = versions.map(({ version, evidence }) => {
    const marks = [
      ...(version === live ? [html`<strong>live</strong>`] : []),
      ...(version === released ? [html`came with this release`] : []),
    ]
    const differs =
      version === live
        ? html``
        : html`<a href="/evals/prompts/${name}?${new URLSearchParams({ a: String(live), b: String(version) }).toString()}">what differs from version ${live}</a>`
    const shown = evidence.map((one) => html`<li>${evidenceLine(one)}</li>`)
    return html`<tr><th scope="row">${version}</th><td>${marks.map((mark, at) => html`${at > 0 ? ', ' : ''}${mark}`)}</td><td>${shown.length > 0 ? html`<ul class="plain">${shown}</ul>` : 'no set measures it'}</td><td>${differs}</td></tr>`
  })
  return scrolling(
    `Versions of ${name}`,
    html`<table><thead><tr><th scope="col">Version</th><th scope="col">State</th><th scope="col">What runs say of it</th><th scope="col">Words</th></tr></thead><tbody>${rows}</tbody></table>`,
  )
}

function evidenceLine({ set, status, run, said }: EvalEvidence): Html {
  const name = run ? html`<a href="${runLink(run)}">${set}</a>` : html`${set}`
  return html`${gateSign(status)} ${name}${status === 'not run' ? undefined : html`: ${said}`}`
}

/** The same is asked of whoever goes back as of whoever goes on: a reason. */
function changeOf(
  { name, live, released }: EvalPrompt,
  { version, hash, hindrances, evidence }: Version,
  changes: readonly PromptChanged[],
): Html {
  const isBack = version === released || changes.some((one) => one.hash === hash)
  const what = isBack ? `Go back to version ${version}` : `Make version ${version} live`
  if (!isBack && hindrances.length > 0) {
    const why = `why-${name}-${version}`
    const runs = evidence
      .filter(({ status }) => status !== 'passed')
      .map(
        ({ set }) =>
          html`<li><a href="/evals?${new URLSearchParams({ set, prompt: `${name}/${version}` }).toString()}#start">Run ${set} with version ${version}</a></li>`,
      )
    return html`<h3>${what}</h3><div id="${why}"><p>Not yet:</p><ul>${hindrances.map((one) => html`<li>${one}</li>`)}</ul></div><button type="button" disabled aria-describedby="${why}">${what}</button>${runs.length > 0 ? html`<ul class="plain">${runs}</ul>` : undefined}`
  }
  const said = isBack
    ? `It needs no gate, since it was live before. Version ${live} stays here and can be made live again.`
    : `It has passed every gate of its sets. From then on the service asks with it instead of version ${live}.`
  return html`<h3>${what}</h3><p>${said} Who did so and why is kept in the audit.</p>${callForm(
    { call: `/v1/evals/prompts/${name}`, title: what },
    [
      html`<input type="hidden" name="version" value="${version}">`,
      field(
        'Why',
        html`<input name="why" required minlength="3" maxlength="2000" autocomplete="off">`,
        'Somebody will ask one day',
      ),
      html`<button>${what}</button>`,
    ],
  )}`
}

function history(changes: readonly PromptChanged[]): Html {
  if (changes.length === 0) return html``
  const rows = changes.map(
    ({ version, isBack, at, by, why }) =>
      html`<li>${day(at)}, ${by}: ${isBack ? 'back to' : ''} version ${version}. ${why}</li>`,
  )
  return html`<details><summary>${changes.length} change${changes.length === 1 ? '' : 's'} of what is live</summary><ol class="plain">${rows}</ol></details>`
}
