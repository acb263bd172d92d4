/** A note with what people labelled above the line of its words, and what was flagged below it. */
import type { Category } from '../../../server/contract.ts'
import { type Html, html } from '../../report/html/html.ts'

export interface Place {
  readonly start: number
  readonly end: number
  readonly category: Category
  /** `missed` and `alarm` are drawn by other lines than the rest; `given` says nothing of either, `alone` that one of two people has it. */
  readonly is: 'right' | 'missed' | 'alarm' | 'given' | 'alone'
}

/** Each place is named where it ends: above for a label, below for a flag. */
export function markedNote(text: string, above: readonly Place[], below: readonly Place[]): Html {
  const edges = new Set([0, text.length])
  for (const { start, end } of [...above, ...below]) edges.add(start).add(end)
  const cuts = [...edges].filter((edge) => edge <= text.length).sort((a, b) => a - b)
  const parts = cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? text.length
    const covers = (one: Place): boolean => one.start <= start && one.end >= end
    const classes = [
      ...lineOf('above', above.filter(covers)),
      ...lineOf('below', below.filter(covers)),
    ]
    const words = text.slice(start, end)
    const names = [
      ...above.filter((one) => one.end === end).map((one) => nameOf(one, 'sup')),
      // what is found as it was labelled needs one name only
      ...below
        .filter((one) => one.end === end && !above.some((label) => isSame(label, one)))
        .map((one) => nameOf(one, 'sub')),
    ]
    return classes.length === 0
      ? html`${words}${names}`
      : html`<span class="${classes.join(' ')}">${words}</span>${names}`
  })
  return html`<div class="marked">${parts}</div>`
}

const isSame = (a: Place, b: Place): boolean =>
  a.end === b.end && a.category === b.category && a.is === b.is

function lineOf(side: 'above' | 'below', places: readonly Place[]): string[] {
  if (places.length === 0) return []
  const off = places.find(({ is }) => is === 'missed' || is === 'alarm' || is === 'alone')
  return [`${side}-${off?.is === 'alarm' ? 'alarm' : off ? 'missed' : 'right'}`]
}

const SIGNS = {
  right: '✓ ',
  missed: 'missed ',
  alarm: 'false alarm ',
  given: '',
  alone: 'alone ',
} as const

const nameOf = ({ category, is }: Place, side: 'sup' | 'sub'): Html =>
  side === 'sup'
    ? html`<sup class="name">${SIGNS[is]}${category}</sup>`
    : html`<sub class="name">${SIGNS[is]}${category}</sub>`
