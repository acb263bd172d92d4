/** One row of a glossary file, as zod sees it. `docs/glossary.md` says what each column is for. */
import { z } from 'zod'
import { CATEGORIES, GUIDES, type Source } from '../contract.ts'
import { CONTEXT_MARKS } from './context.ts'

const split = (cell: string): string[] =>
  cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')

const list = z.string().default('').transform(split)
const text = z.string().trim().default('')
const needed = z.string({ error: 'must not be empty' }).trim().min(1, 'must not be empty')
const flag = z
  .enum(['', 'yes'], { error: 'must be "yes" or empty' })
  .default('')
  .transform((cell) => cell === 'yes')

/** Words beside the term: in lower case, with none but the marks that the context knows. */
const context = list.superRefine((phrases, { addIssue }) => {
  for (const word of phrases.flatMap((phrase) => phrase.split(' '))) {
    if (word.startsWith('<') && !CONTEXT_MARKS.includes(word)) {
      addIssue(`"${word}" is none of ${CONTEXT_MARKS.join(', ')}`)
    } else if (word !== word.toLowerCase() || word.includes('’')) {
      addIssue(`"${word}" must be in lower case, with a straight apostrophe`)
    }
  }
})

const forms = list.superRefine((cells, { addIssue }) => {
  for (const cell of cells) {
    if (/^=|=.*=/.test(cell)) addIssue(`"${cell}" must be a form, or form=replacement/replacement`)
  }
})

const CATEGORY_NAMES = CATEGORIES.filter((name) => name !== 'third-person')
/** A category that a term may have: writing about the child is no matter of words. */
export const TermCategory = z.enum(CATEGORY_NAMES, {
  error: `must be one of ${CATEGORY_NAMES.join(', ')}`,
})

/** The columns of a glossary file. All but `id`, `phrase`, `why` and `source` may be left out. */
export const Row = z.strictObject({
  id: needed.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
  phrase: needed,
  forms,
  inflect: z
    .enum(['', 'noun', 'verb'], { error: 'must be "noun", "verb" or empty' })
    .default('')
    .transform((cell) => cell || undefined),
  replace: list,
  explain: text,
  ask: text,
  template: text,
  remove: flag,
  also: text.transform((cell) => split(cell.replaceAll(',', '|'))).pipe(z.array(TermCategory)),
  message: text,
  why: needed,
  source: needed.transform(readSources),
  only_after: context,
  only_before: context,
  only_with: context,
  unless_after: context,
  unless_before: context,
  unless_with: context,
  exact: flag,
  expansion: text,
  keep_when: text,
  contested: flag,
  hint: flag,
  flags: list,
  passes: list,
})
export type Row = z.infer<typeof Row>

/** "kent: the guide's words", "https://… Title", "ours: reason"; several joined by "||". */
function readSources(cell: string, context: z.RefinementCtx): [Source, ...Source[]] {
  const [first, ...rest] = cell.split('||').map((part) => readSource(part.trim(), context))
  return [first as Source, ...rest]
}

function readSource(part: string, context: z.RefinementCtx): Source {
  const link = /^(https?:\/\/\S+)\s+(\S.*)$/.exec(part)
  if (link?.[1] && link[2]) return { url: link[1], title: link[2] }
  const cited = /^([a-z-]+):\s*(\S.*)$/.exec(part)
  const guide = GUIDES.find((name) => name === cited?.[1])
  if (guide && cited?.[2]) return { guide, quote: cited[2] }
  if (cited?.[1] === 'ours' && cited[2]) return { reason: cited[2] }
  context.addIssue({
    code: 'custom',
    message: `must be "<guide>: its words", "https://… Title" or "ours: the reason", not "${part}"`,
  })
  return { reason: part }
}
