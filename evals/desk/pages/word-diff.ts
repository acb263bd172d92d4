/** Two texts as one, with what was taken out and what was put in; by strokes as well as by colour. */
import { diffWordsWithSpace } from 'diff'
import { type Html, html } from '../../report/html/html.ts'

export const DIFF_KEY = html`<p class="small"><del>Struck through</del>: only in the first. <ins>Underlined</ins>: only in the second.</p>`

/** A stretch of both texts: what only the first has, what only the second has, and what follows in both. */
interface Stretch {
  removed: string
  added: string
  same: string
}

/** Stretches with nothing but white space between them are one: words are read, not spaces. */
export function stretchesOf(before: string, after: string): Stretch[] {
  const found: Stretch[] = []
  for (const { value, added, removed } of diffWordsWithSpace(before, after)) {
    let last = found.at(-1)
    if (!last || ((added || removed) && last.same.trim() !== '')) {
      last = { removed: '', added: '', same: '' }
      found.push(last)
    }
    if (!added && !removed) {
      last.same += value
      continue
    }
    if (removed) last.removed += last.same + value
    if (added) last.added += (removed ? '' : last.same) + value
    if (last.same !== '') {
      // the space between belongs to both sides of what is now one change
      if (removed) last.added += last.same
      else last.removed += last.same
      last.same = ''
    }
  }
  return found
}

export function wordDiff(before: string, after: string): Html {
  const shown = stretchesOf(before, after).map(
    ({ removed, added, same }) =>
      html`${removed ? html`<del>${removed}</del>` : undefined}${added ? html`<ins>${added}</ins>` : undefined}${same}`,
  )
  return html`<div class="note diff">${shown}</div>`
}
