/** What an example rests on, and whether it still says what it said when the example was written. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Change, type Citation, GUIDES, type Guide, type WorkedExample } from '../contract.ts'
import type { Term } from '../glossary/term.ts'
import type { Rule } from '../rules/rule.ts'

/** What is in force: rules, terms, and the guides word for word. */
export interface Authority {
  readonly rules: Readonly<Record<string, Rule>>
  readonly terms: readonly Term[]
  readonly guides: ReadonlyMap<Guide, string>
}

/** The five guides as they are kept beside their profiles. */
export const readGuides = (): Map<Guide, string> =>
  new Map(
    GUIDES.map((guide) => [
      guide,
      readFileSync(new URL(`../profiles/${guide}/guidance.txt`, import.meta.url), 'utf8'),
    ]),
  )

const hash = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12)
const plain = (text: string): string => text.replaceAll('**', '').replace(/\s+/g, ' ').trim()

/** What of a rule or term a trainer relies on: not how it finds its words, but what it says of them. */
function ruleHash(id: string, { rules, terms }: Authority): string | undefined {
  const rule = rules[id] ?? terms.find((term) => term.rule === id)
  if (!rule) return undefined
  const { category, message, why, sources } = rule
  const offered =
    'forms' in rule ? rule.forms.map(({ text, suggestions }) => [text, suggestions]) : []
  return hash([category, message, why, sources, offered])
}

/** The line of the guide that holds the quote: it changes with what stands around the quoted words. */
function guideHash(id: string, { guides }: Authority): string | undefined {
  const [guide = '', ...rest] = id.split(': ')
  const text = guides.get(guide as Guide)
  const quote = plain(rest.join(': '))
  const lines = (text ?? '').split('\n').map(plain)
  const line = lines.find((one) => one.includes(quote))
  if (line !== undefined) return hash(line)
  return plain(text ?? '').includes(quote) ? hash(quote) : undefined
}

const known = new WeakMap<Authority, Map<string, string | undefined>>()

/** A library asks for the same ones again and again. */
function hashOf(kind: Citation['kind'], id: string, authority: Authority): string | undefined {
  const hashes = known.get(authority) ?? new Map<string, string | undefined>()
  known.set(authority, hashes)
  const key = `${kind} ${id}`
  if (!hashes.has(key)) {
    hashes.set(key, kind === 'rule' ? ruleHash(id, authority) : guideHash(id, authority))
  }
  return hashes.get(key)
}

/** All that the changes cite, as it stands now. What is not in force is left out. */
export function citationsOf(changes: readonly Change[], authority: Authority): Citation[] {
  const cited = new Map<string, Citation>()
  const add = (kind: Citation['kind'], id: string) => {
    const now = hashOf(kind, id, authority)
    if (now !== undefined) cited.set(`${kind} ${id}`, { kind, id, hash: now })
  }
  for (const { rules, sources } of changes) {
    for (const rule of rules) add('rule', rule)
    for (const source of sources) if ('guide' in source) add('guide', idOf(source))
  }
  return [...cited.values()]
}

const idOf = ({ guide, quote }: { guide: Guide; quote: string }): string => `${guide}: ${quote}`

/** Quotes that do not stand in their guide word for word, and rules that there are not. */
export function findUncitable(changes: readonly Change[], authority: Authority): string[] {
  return changes.flatMap(({ number, rules, sources }) => [
    ...rules
      .filter((id) => ruleHash(id, authority) === undefined)
      .map((id) => `Change ${number}: there is no rule ${id}.`),
    ...sources.flatMap((source) =>
      'guide' in source && guideHash(idOf(source), authority) === undefined
        ? [`Change ${number}: “${source.quote}” does not stand in the guide ${source.guide}.`]
        : [],
    ),
  ])
}

/** Why an example needs to be read again; empty where it stands. `today` is `2026-03-31`. */
export function reasonsForReview(
  { provenance: { citations, reviewBy } }: WorkedExample,
  authority: Authority,
  today: string,
): string[] {
  const moved = citations.flatMap(({ kind, id, hash: then }) => {
    const now = hashOf(kind, id, authority)
    if (now === then) return []
    const what = kind === 'rule' ? `The rule ${id}` : `The guidance “${id}”`
    return [now === undefined ? `${what} is no longer there.` : `${what} has changed.`]
  })
  return reviewBy < today ? [...moved, `It was to be read again by ${reviewBy}.`] : moved
}

/** Whether what an example cites has changed, or its time is up. */
export const isReviewDue = (example: WorkedExample, authority: Authority, today: string): boolean =>
  reasonsForReview(example, authority, today).length > 0
