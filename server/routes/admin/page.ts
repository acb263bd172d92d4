/** The page of whoever runs the service. No script: forms are sent as they are. */
import { html } from 'hono/html'
import { type KeyInfo, type KeyMade, SCOPES } from '../../contract.ts'
import type { AdminView, Kept } from './view.ts'

type Part = ReturnType<typeof html> | string
const show = (count: number): string => count.toLocaleString('en-GB')

/** `made` is shown this once. */
export const adminPage = (
  view: AdminView,
  said?: { made?: KeyMade; fault?: string },
) => html`<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Run the service – Fairhand</title>
    <link rel="stylesheet" href="/admin/style.css" />
  </head>
  <body>
    <header class="top">
      <div class="wide top-inner"><a class="brand" href="/">Fairhand</a></div>
    </header>
    <main class="wide">
      <h1>Run the service</h1>
      ${said?.fault ? html`<p class="notice" role="alert">${said.fault}</p>` : ''}
      ${said?.made ? madeKey(said.made) : ''}
      ${health(view)} ${view.kept ? kept(view.kept, view.tokensPerDay) : nothingKept()}
    </main>
  </body>
</html>`

const madeKey = ({ id, key }: KeyMade): Part => html`<section class="notice" role="status">
  <h2>The new key</h2>
  <p>This is ${id}. It is shown only now: keep it where secrets are kept.</p>
  <p class="key-shown">${key}</p>
</section>`

const MODEL = {
  off: 'No model is named; all works by rules.',
  named: 'A model is named, and was not asked yet.',
  answering: 'The model answers.',
  'in-trouble': 'The last question to the model did not reach an answer. Rules go on.',
} as const
const STORE = {
  none: 'There is no store.',
  closed: 'The embedded store is closed; nothing has needed it yet.',
  reachable: 'The store answers.',
  unreachable: 'The store does not answer.',
} as const

const health = ({ readiness, rulesVersion }: AdminView): Part => html`<section>
  <h2>Health</h2>
  <ul>
    <li>Rules ${rulesVersion}</li>
    <li>${STORE[readiness.store]}</li>
    <li>${MODEL[readiness.model]}</li>
  </ul>
</section>`

const nothingKept = (): Part => html`<section>
  <h2>What is kept</h2>
  <p>Nothing was ever kept: no keys, no counts, no batches.</p>
  ${addForm()}
</section>`

const kept = (of: Kept, tokensPerDay: number | undefined): Part => html`<section>
    <h2>Tokens of the model today</h2>
    <p>${spent(of.tokensUsed, tokensPerDay)}</p>
  </section>
  <section>
    <h2>Batches under way</h2>
    ${table(
      ['Status', '#Batches'],
      of.batches.map(({ status, count }) => [status, count]),
    )}
  </section>
  <section>
    <h2>Flags in the last 30 days</h2>
    ${table(
      ['Rule', '#Accepted', '#Dismissed'],
      of.flags.map(({ rule, accepted, dismissed }) => [rule, accepted, dismissed]),
    )}
  </section>
  <section>
    <h2>Keys</h2>
    ${table(['Key', 'Name', 'Opens', 'Last used', 'State'], of.keys.map(keyRow))} ${addForm()}
  </section>
  <section>
    <h2>The audit</h2>
    ${verdict(of.verdict)}
    ${table(
      ['#Row', 'When', 'Who', 'What', 'To what'],
      of.audit.map((row) => [row.seq, row.at.toISOString(), row.actor, row.action, row.subject]),
    )}
  </section>`

const spent = (used: number, limit: number | undefined): string =>
  limit === undefined
    ? 'No model is named.'
    : `${show(used)} of ${show(limit)}, what is under way included.`

const keyRow = ({ id, name, scopes, lastUsedOn, revokedAt, expiresAt }: KeyInfo): Part[] => [
  id,
  name,
  scopes.join(', '),
  lastUsedOn ?? 'never',
  revokedAt
    ? `Revoked on ${revokedAt.slice(0, 10)}`
    : html`${expiresAt ? `Until ${expiresAt.slice(0, 10)} ` : ''}
        <form method="post" action="/admin/keys/${id}/revoke">
          <button aria-label="Revoke ${name}, ${id}">Revoke</button>
        </form>`,
]

const addForm = (): Part => html`<form class="new-key" method="post" action="/admin/keys">
  <h3>Make a key</h3>
  <div class="field">
    <label for="name">Whose it is, or what it is for</label>
    <input id="name" name="name" required maxlength="100" autocomplete="off" />
  </div>
  <fieldset>
    <legend>What it opens</legend>
    <div class="scopes">
      ${SCOPES.map(
        (scope) =>
          html`<label><input type="checkbox" name="scopes" value="${scope}" /> ${scope}</label>`,
      )}
    </div>
  </fieldset>
  <button>Make the key</button>
</form>`

const verdict = ({ rows, head, faults }: Kept['verdict']): Part =>
  faults.length === 0
    ? html`<p>All ${show(rows)} rows follow one another. The last hash is <span class="key-shown">${head || 'none'}</span></p>`
    : html`<p class="notice" role="alert">The audit was tampered with: ${faults.slice(0, 5).join('; ')}.</p>`

/** A heading that begins with # is one of numbers. */
function table(heads: readonly string[], rows: readonly (readonly (Part | number)[])[]): Part {
  if (rows.length === 0) return 'None.'
  const isNumber = (at: number) => heads[at]?.startsWith('#') === true
  const cell = (of: Part | number, at: number) =>
    isNumber(at) ? html`<td class="number">${of}</td>` : html`<td>${of}</td>`
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Table: ${heads.map(bare).join(', ')}"><table>
    <thead><tr>${heads.map((head, at) =>
      isNumber(at)
        ? html`<th scope="col" class="number">${bare(head)}</th>`
        : html`<th scope="col">${head}</th>`,
    )}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map(cell)}</tr>`)}</tbody>
  </table></div>`
}

const bare = (head: string): string => head.replace('#', '')
