/** A figure as a bar with its interval, and a line where people agree with each other. */
import { showFigure } from '../../judge-gates.ts'
import type { Figure } from '../../metrics/metric.ts'
import { type Html, html } from './html.ts'

const WIDTH = 300
const HEIGHT = 22

/** Of shares only, from 0 to 100 %. `ceiling` is what two people reach with each other. */
export function bar({ title, value, interval, unit }: Figure, ceiling?: number | null): Html {
  if (value === null || unit !== 'share') return html``
  const x = (share: number): string => (share * WIDTH).toFixed(1)
  const range = interval
    ? `, 95 % interval ${showFigure(interval.low, unit)} to ${showFigure(interval.high, unit)}`
    : ''
  const people =
    ceiling === null || ceiling === undefined
      ? ''
      : `; two people reach ${showFigure(ceiling, unit)} with each other`
  const label = `${title}: ${showFigure(value, unit)}${range}${people}`
  const whisker = interval
    ? html`<path d="M${x(interval.low)} 11H${x(interval.high)}M${x(interval.low)} 6v10M${x(interval.high)} 6v10" stroke="#1b1b1b" stroke-width="2" fill="none"/>`
    : undefined
  const line =
    ceiling === null || ceiling === undefined
      ? undefined
      : html`<path d="M${x(ceiling)} 0v${HEIGHT}" stroke="#8a1c1c" stroke-width="2" stroke-dasharray="4 2" fill="none"/>`
  return html`<svg role="img" aria-label="${label}" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none"><rect width="${WIDTH}" height="${HEIGHT}" fill="#eee"/><rect width="${x(value)}" height="${HEIGHT}" fill="#8fb3d9"/>${whisker}${line}</svg>`
}
