/** Which page stands at which address. */
import type { EvalPage } from '../../../server/contract/evaluations.ts'
import { type Html, html } from '../../report/html/html.ts'
import { agreePage } from './agree-page.ts'
import { casePage } from './case-page.ts'
import { comparePage } from './compare-page.ts'
import { judgesPage } from './judges-page.ts'
import { labelPage } from './label-page.ts'
import type { Asked, Drawn, PageDeps } from './page.ts'
import { promptDiffPage } from './prompt-diff-page.ts'
import { promptsPage } from './prompts-page.ts'
import { runPage } from './run-page.ts'
import { runsPage } from './runs-page.ts'
import { setsPage } from './sets-page.ts'
import { verdictPage } from './verdict-page.ts'
import { wordsPage } from './words-page.ts'

const nav = (path: string): Html => {
  const link = (to: string, name: string): Html =>
    to === path
      ? html`<li><a href="${to}" aria-current="page">${name}</a></li>`
      : html`<li><a href="${to}">${name}</a></li>`
  const links = [
    link('/evals', 'Runs'),
    link('/evals/prompts', 'What is live'),
    link('/evals/sets', 'Sets and labels'),
    link('/evals/judges', 'Judges'),
    link('/evals/words', 'What the words mean'),
  ]
  return html`<nav aria-label="Evals"><ul class="ways">${links}</ul></nav>`
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
  if (place === undefined) return runsPage(asked, deps)
  if (place === 'runs' && one && !further) return runPage(one, asked, deps)
  if (place === 'runs' && one && further === 'cases' && id) return casePage(one, id, asked, deps)
  if (place === 'compare' && !one) return comparePage(asked, deps)
  if (place === 'prompts' && !one) return promptsPage(asked, deps)
  if (place === 'prompts' && one && !further) return promptDiffPage(one, asked, deps)
  if (place === 'judges' && !one) return judgesPage(deps)
  if (place === 'words' && !one) return wordsPage()
  if (place === 'sets' && !one) return setsPage(deps)
  if (place === 'sets' && one && further === 'label' && !id) return labelPage(one, asked, deps)
  if (place === 'sets' && one && further === 'judge' && !id) return verdictPage(one, asked, deps)
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
