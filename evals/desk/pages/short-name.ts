/** The short name under which somebody labels or judges. */
import { type Html, html } from '../../report/html/html.ts'
import { field } from './parts.ts'

const NAME = /^[A-Za-z0-9-]{1,40}$/
/** The same, as a field takes it: a browser reads it with the flag `v`. */
const NAME_PATTERN = '[A-Za-z0-9\\-]{1,40}'

/** Whoever signed in works as themselves and sees nobody else's; others say a name. */
export function shortNameOf(by: string, said: string | undefined): string | undefined {
  const as = by === 'local' ? said : by.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 40)
  return as && NAME.test(as) ? as : undefined
}

/** Asks for it; `kept` is what is kept under it. */
export const shortNameForm = (kept: string): Html =>
  html`<form method="get" class="fields">${field('Your short name', html`<input name="as" required pattern="${NAME_PATTERN}" autocomplete="off">`, `Letters and hyphens: your ${kept} are kept under it`)}<button>Begin</button></form>`
