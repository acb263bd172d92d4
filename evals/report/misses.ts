/** What was missed and what was wrongly flagged, each with a little of the text around it. */
import type { Category } from '../../server/contract.ts'
import type { Span } from '../../server/note/span.ts'
import type { Outcome } from '../scorers/matching.ts'
import type { Case, Label } from '../set.ts'
import type { KeptFlag } from '../subjects/answer.ts'

/** A note, and what became of its labels and flags. */
export interface ScoredNote {
  readonly note: Case
  readonly outcome: Outcome<KeptFlag & { readonly quote: string }, Label>
}

export interface Miss extends Span {
  readonly id: string
  readonly kind: 'missed' | 'false alarm'
  readonly category: Category
  readonly also: readonly Category[]
  /** The rule that raised a false alarm. */
  readonly rule?: string
  readonly quote: string
  readonly context: string
}

const AROUND = 45

/** Lists them note by note, in the order of the text. */
export function listMisses(cases: readonly ScoredNote[], categories: readonly Category[]): Miss[] {
  return cases.flatMap(({ note, outcome }) => {
    const missed = outcome.missed.map((label) => ({ ...label, kind: 'missed' as const }))
    const raised = outcome.falseAlarms.map((flag) => ({ ...flag, kind: 'false alarm' as const }))
    return [...missed, ...raised]
      .filter(({ category }) => categories.includes(category))
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map(({ kind, category, start, end, quote, ...rest }) => ({
        id: note.id,
        kind,
        category,
        also: 'also' in rest ? (rest.also ?? []) : [],
        ...('rule' in rest ? { rule: rest.rule } : {}),
        start,
        end,
        quote,
        context: contextOf(note.text, { start, end }),
      }))
  })
}

/** Up to 45 characters either side, from one whole word to another. */
function contextOf(text: string, { start, end }: Span): string {
  const from = start <= AROUND ? 0 : start - AROUND + text.slice(start - AROUND).search(/\s|$/)
  const before = text.slice(Math.min(from, start), start)
  const after = text.slice(end, end + AROUND)
  const kept = end + AROUND >= text.length ? after : after.replace(/\s\S*$/, '')
  return `${before}[[${text.slice(start, end)}]]${kept}`.replace(/\s+/g, ' ').trim()
}

export function renderMisses(misses: readonly Miss[]): string {
  if (misses.length === 0) return 'Nothing missed, nothing wrongly flagged.'
  const lines = [...Map.groupBy(misses, ({ id }) => id)].map(([id, ofNote]) =>
    [id, ...ofNote.map(renderMiss)].join('\n'),
  )
  const missed = misses.filter(({ kind }) => kind === 'missed').length
  return [...lines, `${missed} missed, ${misses.length - missed} wrongly flagged.`].join('\n\n')
}

function renderMiss({ kind, category, also, rule, context }: Miss): string {
  const sign = kind === 'missed' ? '- missed ' : '+ flagged'
  const name = [category, ...also].join('/')
  return `  ${sign} ${name}${rule ? ` by ${rule}` : ''}: ${context}`
}
