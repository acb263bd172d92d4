/**
 * Notes with their labels as marks, for people who write in a spreadsheet: `[[LAC|jargon]]`,
 * `[[?support|vague]]` (optional), `[[s47|jargon,abbreviation]]` (also), `{{never flag}}`. A backslash
 * before a mark makes it plain text.
 */
import type { Category } from '../../server/contract.ts'
import type { Span } from '../../server/note/span.ts'
import { categoryOf } from '../author.ts'
import { neverFlagSpans } from '../never-flag.ts'
import type { Case, Label } from '../set.ts'

export interface Inline {
  readonly text: string
  readonly labels: readonly Label[]
  readonly neverFlag: NonNullable<Case['neverFlag']>
  readonly faults: readonly string[]
}

const TOKEN = /\\(?:\[\[|\]\]|\{\{|\}\}|\\|\?)|\[\[\??|\|[^|\]\n\\]*\]\]|\]\]|\{\{|\}\}/g

interface Open {
  readonly start: number
  readonly isOptional: boolean
}

/** Reads a note with marks in it. */
export function readInline(marked: string): Inline {
  const labels: Label[] = []
  const faults: string[] = []
  const never: Span[] = []
  const open: Open[] = []
  let neverStart: number | undefined
  let text = ''
  let at = 0
  for (const { 0: token, index } of marked.matchAll(TOKEN)) {
    text += marked.slice(at, index)
    at = index + token.length
    const near = `near "${text.slice(-30).replaceAll('\n', ' ')}"`
    if (token.startsWith('\\')) text += token.slice(1)
    else if (token.startsWith('[[')) open.push({ start: text.length, isOptional: token === '[[?' })
    else if (token === '{{') neverStart = text.length
    else if (token === '}}') {
      if (neverStart === undefined) faults.push(`"}}" without "{{", ${near}`)
      else never.push({ start: neverStart, end: text.length })
      neverStart = undefined
    } else {
      const from = open.pop()
      const kinds = token.replace(/^\||\]\]$/g, '').split(',')
      const [category, ...also] = kinds.map(categoryOf)
      if (!from) faults.push(`a mark is closed that was never opened, ${near}`)
      else if (!category || also.includes(undefined)) {
        faults.push(`no category that is known in "${token}", ${near}`)
      } else
        labels.push(
          toLabel(
            text,
            from,
            category,
            also.filter((one) => one !== undefined),
          ),
        )
    }
  }
  text += marked.slice(at)
  if (open.length > 0) faults.push(`${open.length} mark(s) are never closed`)
  if (neverStart !== undefined) faults.push('"{{" is never closed')
  labels.sort((a, b) => a.start - b.start || b.end - a.end)
  return { text, labels, neverFlag: toNeverFlag(text, never), faults }
}

function toLabel(
  text: string,
  { start, isOptional }: Open,
  category: Category,
  also: Category[],
): Label {
  return {
    start,
    end: text.length,
    quote: text.slice(start),
    category,
    ...(also.length > 0 ? { also } : {}),
    ...(isOptional ? { optional: true } : {}),
  }
}

/** A quote of which every place is marked is named once; of others, which place it is. */
function toNeverFlag(text: string, spans: readonly Span[]): Inline['neverFlag'] {
  const byQuote = Map.groupBy(spans, ({ start, end }) => text.slice(start, end))
  return [...byQuote].flatMap(([quote, marked]) => {
    const places = neverFlagSpans(text, [{ quote }])
    if (places.length === marked.length) return [{ quote }]
    return marked.map(({ start }) => ({
      quote,
      nth: places.findIndex((place) => place.start === start) + 1,
    }))
  })
}

/** Writes a note with marks; undefined where its labels cross, so that marks cannot say it. */
export function writeInline({
  text,
  labels,
  neverFlag = [],
}: Pick<Case, 'text' | 'labels' | 'neverFlag'>): string | undefined {
  const spans = [
    // of labels on the very same words the one that is closed first is read first
    ...labels.toReversed().map((label) => ({
      ...label,
      before: label.optional ? '[[?' : '[[',
      after: `|${[label.category, ...(label.also ?? [])].join(',')}]]`,
    })),
    ...neverFlagSpans(text, neverFlag).map((span) => ({ ...span, before: '{{', after: '}}' })),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  let marked = ''
  let at = 0
  const open: (typeof spans)[number][] = []
  const closeUpTo = (place: number): void => {
    for (let last = open.at(-1); last && last.end <= place; last = open.at(-1)) {
      marked += plainly(text.slice(at, last.end)) + last.after
      at = last.end
      open.pop()
    }
  }
  for (const span of spans) {
    closeUpTo(span.start)
    const around = open.at(-1)
    if (around && span.end > around.end) return undefined
    marked += plainly(text.slice(at, span.start)) + span.before
    // a question mark right after the brackets would make the label optional
    if (span.before === '[[' && text[span.start] === '?') marked += '\\'
    at = span.start
    open.push(span)
  }
  closeUpTo(text.length)
  return marked + plainly(text.slice(at))
}

const plainly = (text: string): string => text.replace(/\\|\[\[|\]\]|\{\{|\}\}/g, '\\$&')
