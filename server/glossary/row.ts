/** One row of a glossary file, as zod sees it, and how it becomes a term. */
import { z } from 'zod'
import { type Category, GUIDES, type Source, type Suggestion } from '../contract.ts'
import type { Term, TermForm } from './term.ts'

const list = z
  .string()
  .default('')
  .transform((cell) =>
    cell
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
const text = z.string().trim().default('')
const flag = z
  .enum(['', 'yes'], { error: 'must be "yes" or empty' })
  .default('')
  .transform((cell) => cell === 'yes')

/** The columns of a glossary file. `docs/glossary.md` says what each is for. */
export const Row = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
  phrase: z.string().trim().min(1, 'must not be empty'),
  forms: list,
  replace: list,
  explain: text,
  ask: text,
  template: text,
  remove: flag,
  also: list,
  message: text,
  why: z.string().trim().min(1, 'must not be empty'),
  source: z.string().trim().min(1, 'must not be empty').transform(readSources),
  only_after: list,
  only_before: list,
  only_with: list,
  unless_after: list,
  unless_before: list,
  unless_with: list,
  exact: flag,
  expansion: text,
  keep_when: text,
  contested: flag,
  hint: flag,
  passes: list,
})
export type Row = z.infer<typeof Row>

/** "kent: the guide's words", "https://… Title", "ours: reason"; several joined by "||". */
function readSources(cell: string, context: z.RefinementCtx): [Source, ...Source[]] {
  const [first, ...rest] = cell.split('||').map((part) => readSource(part.trim(), context))
  return [first as Source, ...rest]
}

function readSource(part: string, context: z.RefinementCtx): Source {
  const link = /^(https?:\/\/\S+)\s+(.+)$/.exec(part)
  if (link?.[1] && link[2]) return { url: link[1], title: link[2] }
  const cited = /^([a-z-]+):\s*(.+)$/.exec(part)
  const guide = GUIDES.find((name) => name === cited?.[1])
  if (guide && cited?.[2]) return { guide, quote: cited[2] }
  if (cited?.[1] === 'ours' && cited[2]) return { reason: cited[2] }
  context.addIssue({
    code: 'custom',
    message: `must be "<guide>: its words", "https://… Title" or "ours: the reason", not "${part}"`,
  })
  return { reason: part }
}

const MESSAGES: Record<Category, string> = {
  jargon: '“{quote}” is a service word that a child or parent may not know.',
  abbreviation: '“{quote}” is not explained in this note.',
  vague: '“{quote}” could mean different things to different readers.',
  opinion: '“{quote}” is a view. Say whose it is and what it rests on.',
  judgemental: '“{quote}” can read as blame.',
  colloquial: '“{quote}” is chatty for a record.',
  'third-person': 'This is written about the child.',
}

/** Turns a row into a term. A form may bring its own replacements: `absconded=ran away/left`. */
export function toTerm(category: Category, row: Row): Term {
  const forms = [row.phrase, ...row.forms].map((cell, index): TermForm => {
    const [form = cell, own] = cell.split('=', 2)
    const replacements = own?.split('/') ?? (index === 0 ? row.replace : [])
    return { text: form.trim(), suggestions: suggestionsOf(row, replacements) }
  })
  return {
    rule: `${category}/${row.id}`,
    category,
    also: row.also as Category[],
    phrase: row.phrase,
    forms,
    message: row.message || MESSAGES[category],
    why: row.why,
    sources: row.source,
    context: {
      onlyAfter: row.only_after,
      onlyBefore: row.only_before,
      onlyWith: row.only_with,
      unlessAfter: row.unless_after,
      unlessBefore: row.unless_before,
      unlessWith: row.unless_with,
    },
    isExact: row.exact,
    ...(row.expansion ? { expansion: row.expansion } : {}),
    ...(row.keep_when ? { keepWhen: row.keep_when } : {}),
    isContested: row.contested,
    isHint: row.hint,
    passes: row.passes,
  }
}

function suggestionsOf(row: Row, replacements: readonly string[]): TermForm['suggestions'] {
  const suggestions: Suggestion[] = replacements.map((words) => ({
    kind: 'replace',
    text: words.trim(),
  }))
  if (row.explain) suggestions.push({ kind: 'explain', text: row.explain })
  if (row.remove) suggestions.push({ kind: 'remove' })
  if (row.ask) {
    const template = row.template ? { template: row.template } : {}
    suggestions.push({ kind: 'ask', question: row.ask, ...template })
  }
  const [first, ...rest] = suggestions
  if (!first) throw new Error(`${row.id}: no suggestion for "${row.phrase}" or one of its forms`)
  return [first, ...rest]
}
