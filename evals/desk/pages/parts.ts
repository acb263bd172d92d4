/** What several pages show alike. */

import { showFigure } from '../../judge-gates.ts'
import type { Figure } from '../../metrics/metric.ts'
import { primaryOf } from '../../metrics/metrics-of.ts'
import { type Html, html } from '../../report/html/html.ts'
import type { RunView } from '../../run-view.ts'
import { barIn } from './bar-in.ts'

const DAY = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'long', year: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit', timeZone: 'UTC' },
})

/** "25 November 2026 at 10:00 UTC": the machine of the service may stand anywhere. */
export const day = (at: string): string => `${DAY.format(new Date(at))} UTC`

/** Who handled the cases of a run. */
export const handler = (what: string): string =>
  what === 'rules' ? 'by rules alone' : `by the model ${what}`

export const runLink = (run: string): string => `/evals/runs/${encodeURIComponent(run)}`
export const caseLink = (run: string, id: string): string =>
  `${runLink(run)}/cases/${encodeURIComponent(id)}`

/** Where the main figure stands, and the dashed line that two people reach. */
export function primaryBar(view: RunView, people: number | null | undefined): Html {
  const figure = view.figures.find(({ name }) => name === primaryOf(view.set))
  return figure ? barIn(figure, people) : html``
}

export const rangeOf = ({ interval, unit }: Figure): string =>
  interval ? `${showFigure(interval.low, unit)} to ${showFigure(interval.high, unit)}` : ''

export const figureOf = ({ value, unit }: Figure): string =>
  value === null ? 'no data' : showFigure(value, unit)

/** A table that scrolls by itself where the window is narrow. */
export const scrolling = (label: string, table: Html): Html =>
  html`<div class="scrolls" tabindex="0" role="region" aria-label="${label}">${table}</div>`

export interface FormSetting {
  /** Where its fields are sent, as JSON. */
  readonly call: string
  /** Where to go when that is done; the same page where nothing is said. */
  readonly next?: string
  readonly title?: string
}

/** A form that a script sends; what is wrong is said in the form. */
export const callForm = ({ call, next, title }: FormSetting, inside: readonly Html[]): Html =>
  html`<form class="call" data-call="${call}" data-next="${next ?? ''}"${title ? html` aria-label="${title}"` : undefined}>${inside}<div class="wrong" role="alert"></div><p class="going" role="status"></p></form>`

let lastId = 0

/** A control with its label, and what helps to fill it. */
export function field(label: string, control: Html, hint?: string): Html {
  const id = `field-${++lastId}`
  const described = hint ? ` aria-describedby="${id}-hint"` : ''
  const named = { html: control.html.replace(/^<\w+/, `$& id="${id}"${described}`) }
  return html`<div class="field"><label for="${id}">${label}</label>${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : undefined}${named}</div>`
}

/** A gate's result: a sign and a word, never a colour alone. */
export const gateSign = (status: string): Html =>
  html`<span class="gate gate-${status.replaceAll(' ', '-')}">${status === 'passed' ? '✓' : status === 'failed' ? '✗' : '–'} ${status}</span>`
