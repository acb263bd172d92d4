/** Which page stands at which address. */
import type { EvalPage } from '../../../server/contract/evaluations.ts'
import { type Html, html } from '../../report/html/html.ts'
import type { Surroundings } from '../../surroundings.ts'
import type { OpenedRuns } from '../opened-runs.ts'
import { agreePage } from './agree-page.ts'
import { casePage } from './case-page.ts'
import { comparePage } from './compare-page.ts'
import { judgesPage } from './judges-page.ts'
import { labelPage } from './label-page.ts'
import { runPage } from './run-page.ts'
import { runsPage } from './runs-page.ts'
import { setsPage } from './sets-page.ts'

export interface Asked {
  readonly query: Readonly<Record<string, string>>
  readonly by: string
}

export interface PageDeps {
  readonly surroundings: Surroundings
  readonly opened: OpenedRuns
}

export interface Drawn {
  readonly title: string
  readonly main: readonly Html[]
}

const nav = (path: string): Html => {
  const link = (to: string, name: string): Html =>
    to === path
      ? html`<li><a href="${to}" aria-current="page">${name}</a></li>`
      : html`<li><a href="${to}">${name}</a></li>`
  const links = [link('/evals', 'Runs'), link('/evals/sets', 'Sets and labels')]
  return html`<nav aria-label="Evals"><ul class="ways">${[...links, link('/evals/judges', 'Judges')]}</ul></nav>`
}

/** Undefined where there is no such page. Throws the problems of what it shows. */
export function drawPage(
  { path, ...asked }: Asked & { readonly path: string },
  deps: PageDeps,
): EvalPage | undefined {
  const drawn = draw(path, asked, deps)
  if (!drawn) return undefined
  const title = html`${drawn.title}`.html
  return { title, main: html`${nav(path)}${drawn.main}`.html }
}

function draw(path: string, asked: Asked, deps: PageDeps): Drawn | undefined {
  const [, , place, one, further, id, ...more] = path.split('/').map(decode)
  if (more.length > 0) return undefined
  if (place === undefined) return runsPage(deps)
  if (place === 'runs' && one && !further) return runPage(one, asked, deps)
  if (place === 'runs' && one && further === 'cases' && id) return casePage(one, id, deps)
  if (place === 'compare' && !one) return comparePage(asked, deps)
  if (place === 'judges' && !one) return judgesPage(deps)
  if (place === 'sets' && !one) return setsPage(deps)
  if (place === 'sets' && one && further === 'label' && !id) return labelPage(one, asked, deps)
  if (place === 'sets' && one && further === 'agree' && !id) return agreePage(one, asked, deps)
  return undefined
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
