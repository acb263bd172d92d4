/** Judge: one rewrite after the other, without sight of its label, of the judge or of anybody else. */

import { join } from 'node:path'
import { OF_ONE_REWRITE } from '../../judges/criteria.ts'
import { fixed } from '../../report/fixed.ts'
import { type Html, html } from '../../report/html/html.ts'
import type { GuardCase } from '../../set.ts'
import type { Kappa } from '../../statistics/kappa.ts'
import { wilson } from '../../statistics/wilson.ts'
import { listVerdictGivers } from '../../verdicts.ts'
import { agreementOn, labelledBy, rewritesToJudge, verdictsOf } from '../judging.ts'
import { calibrationForm } from './calibration-form.ts'
import type { Asked, Drawn, PageDeps } from './page.ts'
import { callForm } from './parts.ts'
import { shortNameForm, shortNameOf } from './short-name.ts'

/** From so many on something can be said. */
const ENOUGH = 10

export function verdictPage(name: string, { query, by }: Asked, { surroundings }: PageDeps): Drawn {
  const { folder } = surroundings
  const cases = rewritesToJudge(name, folder)
  const title = `Judge rewrites of ${name}`
  const back = html`<p class="back"><a href="/evals/judges">Back to the judges</a></p>`
  const as = shortNameOf(by, query.as)
  if (!as) {
    return {
      title,
      main: [
        back,
        html`<h1>${title}</h1><p class="lead">You read a passage and a rewrite of it, and say whether the rewrite is faithful: nothing lost, nothing added, nothing softened. There are ${cases.length}; you see neither what others say nor what the judge says. You can stop at any time and go on later.</p>${shortNameForm('verdicts')}`,
      ],
    }
  }
  const verdicts = verdictsOf(as, name, folder)
  const one = query.at ? cases[Number(query.at) - 1] : cases.find(({ id }) => !verdicts.has(id))
  const mine = labelledBy(cases, verdicts)
  if (query.see !== undefined || !one) {
    return {
      title,
      main: [back, html`<h1>How far you agree</h1>`, ...seen(name, as, cases, mine, folder)],
    }
  }
  const at = cases.indexOf(one)
  // by its place: an id may tell what was done to it
  const address = (more: Record<string, string>): string =>
    `/evals/sets/${name}/judge?${new URLSearchParams({ as, ...more })}`
  const before = cases[at - 1]
  const enough =
    mine.length >= ENOUGH
      ? html`<a href="${address({ see: '' })}">See how far you agree</a>`
      : html`From ${ENOUGH} on you can see how far you agree.`
  return {
    title: `${title}: ${at + 1}`,
    main: [
      back,
      html`<h1>Is this rewrite faithful?</h1>`,
      html`<p class="small">${at + 1} of ${cases.length}; ${verdicts.size} judged as ${as}. ${enough} ${before ? html`<a href="${address({ at: String(at) })}">The one before</a>` : undefined}</p>`,
      html`<div class="sides"><section><h2>The passage</h2><div class="note">${one.source}</div></section><section><h2>The rewrite</h2><div class="note">${one.rewrite}</div></section></div>`,
      callForm(
        {
          call: `/v1/evals/sets/${name}/verdicts/${encodeURIComponent(one.id)}`,
          next: address({}),
          title: 'Your verdict',
        },
        [
          html`<input type="hidden" name="as" value="${as}">`,
          html`<div class="buttons">${CHOICES.map(([key, verdict, text]) => html`<button name="verdict" value="${verdict}" data-key="${key}">${key} ${text}</button>`)}</div>`,
        ],
      ),
      html`<p data-keys></p>`,
    ],
  }
}

const CHOICES = [
  ['1', 'faithful', 'Faithful: nothing lost, added or softened'],
  ['2', 'unfaithful', 'Not faithful'],
  ['3', 'cannot tell', 'I cannot tell'],
] as const

function seen(
  name: string,
  as: string,
  cases: readonly GuardCase[],
  mine: ReturnType<typeof labelledBy>,
  folder: string,
): Html[] {
  if (mine.length < ENOUGH)
    return [html`<p>You have judged ${mine.length}; from ${ENOUGH} on something can be said.</p>`]
  const others = listVerdictGivers(join(folder, name)).filter((who) => who !== as)
  return [
    line('With the labels of the set', agreementOn(cases, mine, cases)),
    ...others.map((who) =>
      line(
        `With ${who}`,
        agreementOn(cases, mine, labelledBy(cases, verdictsOf(who, name, folder))),
      ),
    ),
    html`<h2>Hold a judge against what you say</h2><p>The model that the settings name reads the ${mine.length} rewrites that you settled; where it differs from you it is taken to be wrong. What it may cost is said first. Trusted takes 100 of them, 40 of them bad.</p>`,
    ...OF_ONE_REWRITE.map((criterion) =>
      calibrationForm(criterion, [
        html`<input type="hidden" name="set" value="${name}"><input type="hidden" name="as" value="${as}">`,
      ]),
    ),
  ]
}

function line(title: string, { same, things, kappa, interval }: Kappa & { same: number }): Html {
  const share = wilson(same, things)
  if (!share) return html`<h2>${title}</h2><p>Nothing that both have judged.</p>`
  const percent = (value: number): string => `${(value * 100).toFixed(0)} %`
  const beyond =
    kappa === null
      ? 'Kappa: no data, since one of the two always says the same.'
      : `Kappa ${fixed(kappa, 2)}${interval ? ` (95 %: ${fixed(interval.low, 2)} to ${fixed(interval.high, 2)})` : ''}.`
  return html`<h2>${title}</h2><p class="verdict">${same} of ${things} alike, ${percent(same / things)} (95 %: ${percent(share.low)} to ${percent(share.high)}).</p><p class="small">${beyond}</p>`
}
