/** English grammar: the only importer of compromise. What it knows is asked by narrow questions. */
import { createRequire } from 'node:module'
import type nlp from 'compromise/two'
import { type Conjugation, isListedAdjective, listedForms, listedPlural } from './grammar.ts'
import { Memory } from './memory.ts'

export { isCommonWord } from './grammar.ts'

/** The forms of a verb; `participle` stands after "has" and "was". */
export interface VerbForms {
  readonly infinitive: string
  readonly present: string
  readonly past: string
  readonly gerund: string
  readonly participle: string
}

const require = createRequire(import.meta.url)
let loaded: typeof nlp | undefined

/** Loaded when it is first needed: it takes 0.3 s and 35 MB, and most notes do without. */
export function grammar(): typeof nlp {
  loaded ??= require('compromise/two') as typeof nlp
  return loaded
}

/** Whether anything has needed grammar since the process started. */
export const isGrammarLoaded = (): boolean => loaded !== undefined

interface Grammar {
  readonly two: {
    readonly transform: {
      readonly noun: { readonly toPlural: (singular: string, model: object) => string }
      readonly verb: { readonly conjugate: (infinitive: string, model: object) => Conjugation }
    }
  }
}

/** Where compromise has no past participle, or another than British English writes. */
const PARTICIPLES: Readonly<Record<string, string>> = {
  become: 'become',
  come: 'come',
  get: 'got',
  have: 'had',
  prove: 'proved',
  run: 'run',
  tread: 'trodden',
  wake: 'woken',
}

/** Conjugates a verb given in the infinitive: "take" -> takes, took, taking, taken. */
export function formsOfVerb(infinitive: string): VerbForms {
  const forms = listedForms(infinitive) ?? conjugate(infinitive)
  const past = isUnmade(infinitive, forms.PastTense)
    ? (IRREGULAR[infinitive] ?? regular(infinitive, 'ed'))
    : forms.PastTense
  const gerund = forms.Gerund.endsWith('ing') ? forms.Gerund : regular(infinitive, 'ing')
  return {
    infinitive,
    present: forms.PresentTense,
    past,
    gerund,
    participle: PARTICIPLES[infinitive] ?? participleOf(infinitive, past, forms.Participle),
  }
}

/** The forms as compromise makes them. */
export const conjugate = (infinitive: string): Conjugation =>
  (grammar().methods() as Grammar).two.transform.verb.conjugate(infinitive, grammar().model())

/** Verbs whose past is the infinitive; of any other, compromise did not know the past. */
const UNCHANGED = new Set(
  `beat beset bet bid burst cast cost cut fit hit hurt let offset outbid overcut put quit read
  recast recut reread reset rid set shed shut slit spit split spread thrust undercut upset wed
  wet`.split(/\s+/),
)
const IRREGULAR: Readonly<Record<string, string>> = {
  slink: 'slunk',
  string: 'strung',
  tread: 'trod',
  worship: 'worshipped',
}

/** Whether "flip" came out as "flip" in the past. */
const isUnmade = (infinitive: string, past: string): boolean =>
  past === infinitive && !UNCHANGED.has(infinitive)

/** "flip" -> flipped, flipping; "whinge" -> whinging; "lean" -> leaned; "spiral" -> spiralled. */
function regular(infinitive: string, ending: 'ed' | 'ing'): string {
  if (/[^aeiou]e$/.test(infinitive)) return infinitive.slice(0, -1) + ending
  if (infinitive.endsWith('e')) return infinitive + (ending === 'ed' ? 'd' : ending)
  if (infinitive.endsWith('ic')) return `${infinitive}k${ending}`
  if (ending === 'ed' && /[^aeiou]y$/.test(infinitive)) return `${infinitive.slice(0, -1)}ied`
  const isDoubled =
    /^[^aeiou]*[aeiou][bdgkmnprt]$/.test(infinitive) || /[^aeiou][aeiou]l$/.test(infinitive)
  return isDoubled ? infinitive + infinitive.slice(-1) + ending : infinitive + ending
}

function participleOf(infinitive: string, past: string, made: string | undefined): string {
  if (made !== undefined && made !== infinitive) return made
  return UNCHANGED.has(infinitive) || made === undefined ? ofItsRoot(infinitive, past) : past
}

/** "undertake" is made as "take" is: undertook, undertaken. */
function ofItsRoot(infinitive: string, past: string): string {
  const [, prefix, root] = /^(fore|mis|out|over|re|under|un|with)(\w{3,})$/.exec(infinitive) ?? []
  if (!prefix || !root) return past
  const forms = formsOfVerb(root)
  return past === prefix + forms.past ? prefix + forms.participle : past
}

/** The plural of one noun in the singular: "child" -> "children". */
export const pluralOf = (singular: string): string => listedPlural(singular) ?? pluralise(singular)

/** The plural as compromise makes it. */
export const pluralise = (singular: string): string =>
  (grammar().methods() as Grammar).two.transform.noun.toPlural(singular, grammar().model())

const asked = new Memory<string, boolean>(1_000)

/**
 * Whether a word that follows "is" describes ("she is scatty") rather than names or does. It costs
 * about 0.3 ms for a word that no dictionary has, so ask only where no word list knows the answer.
 */
export const isAdjective = (word: string): boolean =>
  isListedAdjective(word) ?? asked.recall(word, () => describes(word))

/** As compromise tags it. */
export const describes = (word: string): boolean =>
  grammar()(`she is ${word}`).match('#Adjective$').found

/** Tags a whole text, which the analyser never does: the yardstick of the bench. Counts its terms. */
export const tagWhole = (text: string): number => grammar()(text).termList().length
