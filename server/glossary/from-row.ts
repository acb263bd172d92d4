/** Turns a row of a glossary file into a term: its forms, and what each form offers. */
import type { Category, Suggestion } from '../contract.ts'
import {
  formsOfPhrase,
  type Inflected,
  inflect,
  type PartOfSpeech,
  participleOf,
  partOfSpeechOf,
  pluralDefinition,
  replacementFor,
  type Shape,
  sharesHead,
} from './inflect.ts'
import type { Row } from './row.ts'
import type { Term, TermForm } from './term.ts'

const MESSAGES: Record<Category, string> = {
  jargon: '“{quote}” is a service word that a child or parent may not know.',
  abbreviation: '“{quote}” is not explained in this note.',
  vague: '“{quote}” could mean different things to different readers.',
  opinion: '“{quote}” is a view. Say whose it is and what it rests on.',
  judgemental: '“{quote}” can read as blame.',
  colloquial: '“{quote}” is chatty for a record.',
  'third-person': 'This is written about the child.',
}

/** Throws an `Error` that says which form of the row has nothing to offer. */
export function toTerm(category: Category, row: Row): Term {
  return {
    rule: `${category}/${row.id}`,
    category,
    also: row.also,
    phrase: row.phrase,
    forms: formsOf(row),
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
    flags: row.flags,
    passes: row.passes,
  }
}

/** A form as it is listed, `absconded=ran away/left`, or as `inflect` makes it. */
interface Written {
  readonly text: string
  readonly replacements: readonly Inflected[]
  readonly shape?: Shape
}

function formsOf(row: Row): TermForm[] {
  const texts = row.forms.map((cell) => cell.split('=', 1)[0]?.trim() ?? '')
  const as = row.inflect ?? partOfSpeechOf(row.phrase, texts)
  const listed = row.forms.map((cell) => readForm(row, cell, as))
  const base: Written = {
    text: row.phrase,
    replacements: row.replace.map((text) => ({ text })),
    ...(row.inflect ? { shape: row.inflect } : {}),
  }
  const bases = [base, ...listed.filter(({ shape }) => shape && shape === row.inflect)]
  const forms = new Map<string, TermForm>()
  for (const one of [base, ...listed, ...bases.flatMap((one) => madeOf(row, one))]) {
    if (!forms.has(one.text.toLowerCase())) forms.set(one.text.toLowerCase(), toForm(row, one))
  }
  return [...forms.values()]
}

/**
 * A listed form brings its own replacements, or has the phrase's in the form it has itself. In a row
 * with `inflect` it may be another way to say the phrase: "foster placement" is inflected as
 * "placement" is.
 */
function readForm(row: Row, cell: string, as: PartOfSpeech | undefined): Written {
  const [text = cell, own] = cell.split('=', 2).map((part) => part.trim())
  const known = row.inflect
    ? formsOfPhrase(row.phrase, row.inflect).find(([, form]) => form === text)?.[0]
    : undefined
  const replacements = own === undefined ? inherited(row, text, known, as) : readOwn(own)
  const isBase = row.inflect && !known && sharesHead(row.phrase, text, row.inflect)
  const shape = known ?? (isBase && replacements.length > 0 ? row.inflect : undefined)
  return { text, replacements, ...(shape ? { shape } : {}) }
}

function inherited(
  row: Row,
  text: string,
  known: Shape | undefined,
  as: PartOfSpeech | undefined,
): Inflected[] {
  if (row.inflect && !known) return row.replace.map((words) => ({ text: words }))
  return row.replace.flatMap((words) => replacementFor(row.phrase, text, words, as) ?? [])
}

const readOwn = (own: string): Inflected[] =>
  own
    .split('/')
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .map((text) => ({ text }))

function madeOf(row: Row, base: Written): Written[] {
  if (!row.inflect) return []
  return formsOfPhrase(base.text, row.inflect).map(([shape, text]) => ({
    text,
    shape,
    replacements: base.replacements.flatMap((one) => inflect(one.text, shape) ?? []),
  }))
}

function toForm(row: Row, { text, replacements, shape }: Written): TermForm {
  const participles = replacements.flatMap((one) => {
    const participle = one.participle ?? participleOf(one.text)
    return participle ? [[one.text, participle] as const] : []
  })
  return {
    text,
    suggestions: suggestionsOf(row, text, replacements, shape),
    ...(shape ? { shape } : {}),
    ...(participles.length > 0 ? { participles: Object.fromEntries(participles) } : {}),
  }
}

function suggestionsOf(
  row: Row,
  form: string,
  replacements: readonly Inflected[],
  shape: Shape | undefined,
): TermForm['suggestions'] {
  const suggestions: Suggestion[] = replacements.map(({ text }) => ({ kind: 'replace', text }))
  if (row.explain) {
    const text = shape === 'plural' ? pluralDefinition(row.explain) : row.explain
    suggestions.push({ kind: 'explain', text })
  }
  if (row.remove) suggestions.push({ kind: 'remove' })
  if (row.ask) {
    const template = row.template ? { template: row.template } : {}
    suggestions.push({ kind: 'ask', question: row.ask, ...template })
  }
  const [first, ...rest] = suggestions
  if (!first) throw new Error(`nothing to offer for "${form}": fill explain, ask or replace`)
  return [first, ...rest]
}
