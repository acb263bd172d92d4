/** Every form under which somebody known may stand in a note: names, surname, initials. */
import { foldOf, foldsOf } from './fold.ts'
import { isTitle } from './titles.ts'
import { isAcronym } from './vocabulary.ts'

/** When a form counts: in any writing, with a capital, or as initials do. */
export type Writing = 'any' | 'capital' | 'initials'

export interface Form {
  readonly folds: readonly string[]
  readonly writing: Writing
  /** A surname alone, which a family may share. */
  readonly isSurname: boolean
}

const INITIALS = /^(?:\p{Lu}\.?\s?){1,5}$/u

/** The forms of a name as it was given: "Mrs Gill", "Kai Thompson-Reid", "KTR". */
export function formsOfPerson(name: string): Form[] {
  if (INITIALS.test(name) && foldOf(name).replace(/[^a-z]/g, '').length > 1)
    return formsOfInitials(name)
  const all = name.split(/\s+/)
  const parts = all.filter((part) => !isTitle(foldOf(part).replaceAll('.', '')))
  const words = parts.map(foldsOf).filter((folds) => folds.length > 0)
  const forms = [form(foldsOf(name))]
  for (const word of words) if (word.length > 1) forms.push(form([word.join('')]))
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return forms
  if (words.length === 1) {
    const isSurname = parts.length < all.length && !/^(?:aunt|uncle|nan|gran|baby)/i.test(name)
    return [...forms, form(first, 'any', isSurname)]
  }
  const middle = words.slice(1, -1)
  forms.push(
    form(words.flat()),
    form([...first, ...last]),
    form([...last, ...words.slice(0, -1).flat()]),
    form([...last, ...first]),
    form([...first, ...middle.flat()]),
    form(first),
    form(last, 'any', true),
    form([...first, (last[0] as string).charAt(0)], 'capital'),
    form([first[0]?.charAt(0) as string, ...last], 'capital'),
    ...middle.map((word) => form(word)),
  )
  if (first.length > 1) forms.push(form([first[0] as string]))
  if (last.length > 1) forms.push(...last.map((piece) => form([piece], 'any', true)))
  return [...forms, ...formsOfLetters(words)]
}

const form = (folds: readonly string[], writing: Writing = 'any', isSurname = false): Form => ({
  folds,
  writing,
  isSurname,
})

/** "KTR" given as a name stands also for "K.T.R." */
function formsOfInitials(name: string): Form[] {
  const letters = foldOf(name).replace(/[^a-z]/g, '')
  return [form([letters], 'initials'), form([...letters], 'initials')]
}

/** "KTR" and "KR" of Kai Thompson-Reid, "TJ" of Tyrone James Dunn. */
function formsOfLetters(words: readonly (readonly string[])[]): Form[] {
  const letters = words.map((word) => word.map((piece) => piece.charAt(0)).join(''))
  const [first = '', last = ''] = [letters[0]?.charAt(0), letters.at(-1)?.charAt(0)]
  const given = letters.slice(0, -1).join('')
  return [...new Set([letters.join(''), first + last, given])]
    .filter((initials) => initials.length > 1)
    .flatMap((initials) => [
      ...(isAcronym(initials) ? [] : [form([initials], 'initials')]),
      form([...initials], 'initials'),
    ])
}
