/** Two texts as one, with what was taken out and what was put in; by strokes as well as by colour. */
import { diffWordsWithSpace } from 'diff'
import { type Html, html } from '../../report/html/html.ts'

export const DIFF_KEY = html`<p class="small"><del>Struck through</del>: only in the first. <ins>Underlined</ins>: only in the second.</p>`

/** Parts that stay the same are longer than this are shown by their ends alone, where `isShort`. */
const LONG = 400
const END = 160

export interface DiffOptions {
  /** Whether long passages that stay the same are left out. */
  readonly isShort?: boolean
}

export function wordDiff(before: string, after: string, { isShort }: DiffOptions = {}): Html {
  const parts = diffWordsWithSpace(before, after)
  const shown = parts.map(({ value, added, removed }, at) => {
    if (removed) return html`<del>${value}</del>`
    if (added) return html`<ins>${value}</ins>`
    if (!isShort || value.length <= LONG) return html`${value}`
    const head = at === 0 ? '' : value.slice(0, END)
    const tail = at === parts.length - 1 ? '' : value.slice(-END)
    return html`${head} <span class="small">[… the same …]</span> ${tail}`
  })
  return html`<div class="note diff">${shown}</div>`
}
