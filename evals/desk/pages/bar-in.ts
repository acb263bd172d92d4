/** A share from 0 to 100 % as a bar with its interval; the dashed line is what two people reach. */
import { showFigure } from '../../judge-gates.ts'
import type { Figure } from '../../metrics/metric.ts'
import { type Html, html } from '../../report/html/html.ts'

const WIDTH = 300
const HEIGHT = 22

/** Colours come from the style, so that it can be read in the dark and on paper. */
export function barIn(figure: Figure, people?: number | null): Html {
  const { title, value, interval, unit } = figure
  if (value === null || unit !== 'share') return html``
  const x = (share: number): string => (share * WIDTH).toFixed(1)
  const said = [
    `${title}: ${showFigure(value, unit)}`,
    ...(interval
      ? [`95 % interval ${showFigure(interval.low, unit)} to ${showFigure(interval.high, unit)}`]
      : []),
    ...(typeof people === 'number'
      ? [`two people reach ${showFigure(people, unit)} with each other`]
      : []),
  ]
  const whisker = interval
    ? html`<path class="bar-range" d="M${x(interval.low)} 11H${x(interval.high)}M${x(interval.low)} 5v12M${x(interval.high)} 5v12"/>`
    : undefined
  const line =
    typeof people === 'number'
      ? html`<path class="bar-people" d="M${x(people)} 0v${HEIGHT}"/>`
      : undefined
  return html`<svg class="bar" role="img" aria-label="${said.join(', ')}" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none"><rect class="bar-ground" width="${WIDTH}" height="${HEIGHT}"/><rect class="bar-value" width="${x(value)}" height="${HEIGHT}"/>${whisker}${line}</svg>`
}
