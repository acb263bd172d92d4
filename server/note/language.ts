/** English grammar: the only importer of compromise. What it knows is asked by narrow questions. */
import nlp from 'compromise/two'
import { LRUCache } from 'lru-cache'

/** The forms of a verb; `participle` stands after "has" and "was". */
export interface VerbForms {
  readonly infinitive: string
  readonly present: string
  readonly past: string
  readonly gerund: string
  readonly participle: string
}

interface Conjugation {
  readonly PresentTense: string
  readonly PastTense: string
  readonly Gerund: string
  readonly Participle?: string
}

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
  wake: 'woken',
}

/** Conjugates a verb given in the infinitive: "take" -> takes, took, taking, taken. */
export function formsOfVerb(infinitive: string): VerbForms {
  const { verb } = (nlp.methods() as Grammar).two.transform
  const forms = verb.conjugate(infinitive, nlp.model())
  return {
    infinitive,
    present: forms.PresentTense,
    past: forms.PastTense,
    gerund: forms.Gerund,
    participle:
      PARTICIPLES[infinitive] ?? forms.Participle ?? ofItsRoot(infinitive, forms.PastTense),
  }
}

/** "undertake" is made as "take" is: undertook, undertaken. */
function ofItsRoot(infinitive: string, past: string): string {
  const [, prefix, root] = /^(fore|mis|out|over|re|under|un|with)(\w{3,})$/.exec(infinitive) ?? []
  if (!prefix || !root) return past
  const forms = formsOfVerb(root)
  return past === prefix + forms.past ? prefix + forms.participle : past
}

/** The plural of one noun in the singular: "child" -> "children". */
export function pluralOf(singular: string): string {
  const { noun } = (nlp.methods() as Grammar).two.transform
  return noun.toPlural(singular, nlp.model())
}

const describing = new LRUCache<string, boolean>({ max: 5_000, ttl: 15 * 60_000 })

/**
 * Whether a word that follows "is" describes ("she is scatty") rather than names or does. It costs
 * about 0.3 ms for a word not seen lately, so ask only where no word list knows the answer.
 */
export function isAdjective(word: string): boolean {
  const known = describing.get(word)
  if (known !== undefined) return known
  const isOne = nlp(`she is ${word}`).match('#Adjective$').found
  describing.set(word, isOne)
  return isOne
}

/** Tags a whole text, which the analyser never does: the yardstick of the bench. Counts its terms. */
export const tagWhole = (text: string): number => nlp(text).termList().length

const NAME_TAGS =
  /^(?:FirstName|MaleName|FemaleName|LastName|Person|Place|City|Country|Region|Organization)$/

/** Whether a lower-case word is one that English has apart from names: "police", not "angela". */
export function isCommonWord(lower: string): boolean {
  const { lexicon } = (nlp.model() as Lexicon).one
  const tags = Object.hasOwn(lexicon, lower) ? lexicon[lower] : undefined
  return tags !== undefined && ![tags].flat().some((tag) => NAME_TAGS.test(tag))
}

interface Lexicon {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> }
}
