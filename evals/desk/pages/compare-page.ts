/** Compare: whether the second run is better, and which cases changed. */
import { compareSides } from '../../commands/compare.ts'
import type { MetricComparison } from '../../comparison.ts'
import { showFigure } from '../../judge-gates.ts'
import { readManifest } from '../../record/run-folder.ts'
import { describeComparison } from '../../report/comparison-text.ts'
import { type Html, html } from '../../report/html/html.ts'
import { refused } from '../refuse.ts'
import type { Asked, Drawn, PageDeps } from './page.ts'
import { caseLink, runLink, scrolling } from './parts.ts'

export function comparePage({ query }: Asked, { surroundings }: PageDeps): Drawn {
  const { a: first, b: second } = query
  if (!first || !second)
    throw refused('Two runs are compared: open one, and choose the other there.')
  const { a, b, comparison } = compareSides(first, second, surroundings)
  const { primary, others, cases, changed, onlyInOne } = comparison
  const { id } = b.state.manifest
  const showsAll = query.show === 'all'
  const known = others.filter(
    ({ difference }) => difference !== null && (showsAll || difference !== 0),
  )
  const address = `/evals/compare?${new URLSearchParams({ a: first, b: second })}`
  const warning =
    a.version === b.set.version
      ? undefined
      : html`<p class="notice">The set was version ${a.version} then and is ${b.set.version} now: compared where it did not change.</p>`
  const counts = `${cases.better.length} got better, ${cases.worse.length} got worse, ${cases.same} stayed the same, ${changed} changed since, ${onlyInOne} in one run only`
  return {
    title: `${primary.verdict}: ${b.set.name}`,
    main: [
      html`<h1>${primary.verdict}</h1>`,
      html`<p class="lead"><a href="${runLink(id)}">${id}</a> against ${a.title === first ? html`<a href="${runLink(first)}">${first}</a>` : a.title}.</p>`,
      warning ?? html``,
      html`<p class="verdict lines">${describeComparison(comparison, a.title)}</p>`,
      differenceBar(primary),
      html`<h2>Cases</h2><p>${counts}.</p>`,
      casesOf('Got worse', cases.worse, id),
      casesOf('Got better', cases.better, id),
      generations(
        a.title === first ? first : undefined,
        b.state.manifest.generation,
        surroundings.runs,
      ),
      html`<h2>Figures</h2><ul class="filters"><li><a href="${address}"${showsAll ? undefined : html` aria-current="true"`}>Only what changed</a></li><li><a href="${address}&amp;show=all"${showsAll ? html` aria-current="true"` : undefined}>All</a></li></ul>`,
      figureTable([primary, ...known]),
    ],
  }
}

const casesOf = (title: string, ids: readonly string[], run: string): Html =>
  ids.length === 0
    ? html``
    : html`<h3>${title}</h3><ul class="plain across">${ids.map((id) => html`<li><a href="${caseLink(run, id)}">${id}</a></li>`)}</ul>`

/** Around nothing at all: left is less, right is more. */
function differenceBar({ difference, interval, unit, title }: MetricComparison): Html {
  if (difference === null || !interval || unit !== 'share') return html``
  const reach = Math.max(0.05, Math.abs(interval.low), Math.abs(interval.high))
  const x = (value: number): string => (150 + (value / reach) * 140).toFixed(1)
  const said = `${title}: a difference of ${points(difference)} points, 95 % interval ${points(interval.low)} to ${points(interval.high)}`
  return html`<svg class="bar" role="img" aria-label="${said}" viewBox="0 0 300 22" preserveAspectRatio="none"><rect class="bar-ground" width="300" height="22"/><path class="bar-people" d="M150 0v22"/><path class="bar-range" d="M${x(interval.low)} 11H${x(interval.high)}M${x(interval.low)} 5v12M${x(interval.high)} 5v12M${x(difference)} 2v18"/></svg><p class="small">The dashed line is no difference; the ends are ${points(-reach)} and ${points(reach)} points.</p>`
}

const points = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value * 100).toFixed(1)}`

function generations(
  first: string | undefined,
  after: Readonly<Record<string, string>>,
  runs: string,
): Html {
  if (!first) return html``
  const before = readManifest(runs, first).generation
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const different = keys.filter((key) => before[key] !== after[key])
  if (different.length === 0)
    return html`<p>Both were made by the same rules, prompt and model.</p>`
  return html`<h2>What differs in how they were made</h2><ul>${different.map((key) => html`<li>${key}: ${before[key] ?? 'none'} → ${after[key] ?? 'none'}</li>`)}</ul>`
}

function figureTable(all: readonly MetricComparison[]): Html {
  const rows = all.map((one, at) => {
    const show = (value: number | null): string =>
      value === null ? 'no data' : showFigure(value, one.unit)
    const p = at === 0 ? one.p : one.corrected
    const isSure = at === 0 || (p ?? 1) < 0.05
    return html`<tr><th scope="row">${one.title}</th><td class="number">${show(one.a)}</td><td class="number">${show(one.b)}</td><td class="number">${show(one.difference)}</td><td>${one.interval ? `${show(one.interval.low)} to ${show(one.interval.high)}` : ''}</td><td class="number">${p === null ? '' : p.toFixed(3)}</td><td>${isSure ? one.verdict : ''}</td></tr>`
  })
  return scrolling(
    'Figures of both runs',
    html`<table><caption>The first figure is the one by which runs of this set are compared; of the others p is corrected for their being many (Holm).</caption><thead><tr><th scope="col">Figure</th><th scope="col" class="number">Was</th><th scope="col" class="number">Is</th><th scope="col" class="number">Difference</th><th scope="col">95 % interval</th><th scope="col" class="number">p</th><th scope="col">Verdict</th></tr></thead><tbody>${rows}</tbody></table>`,
  )
}
