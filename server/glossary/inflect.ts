/** Forms of phrases, when a glossary is loaded: what is done to a phrase is done to its replacement. */
import { formsOfVerb, pluralOf, type VerbForms } from '../note/language.ts'

/** What a form is of its phrase. */
export type Shape = 'noun' | 'plural' | 'verb' | 'present' | 'past' | 'gerund'
/** What a phrase is as a whole; its first word is the verb, the last before "of", "in" ... the noun. */
export type PartOfSpeech = 'noun' | 'verb'

/** A replacement in another form; `participle` where "has" and "was" need another than the past. */
export interface Inflected {
  readonly text: string
  readonly participle?: string
}

const AFTER_HEAD = /^(?:of|in|on|for|to|with|at|from|by|about|who|that|which|where|when)$/
const ARTICLE = /^(?:an?|the)\s+/i
/** Nouns that cannot be counted: no plural, and no "a" before them. */
const MASS =
  /^(?:time|help|work|care|advice|support|information|housing|money|food|education|health|harm|abuse|behaviour|progress|evidence|training|permission|respect|trust|.*self)$/

/** Whether a phrase's noun cannot be counted, so that no "a" may stand before it. */
export const isMass = (phrase: string): boolean => MASS.test(headOf(phrase.split(' ')).at(-1) ?? '')

/** Every form of a phrase besides itself, with its shape. */
export function formsOfPhrase(phrase: string, as: PartOfSpeech): [Shape, string][] {
  const forms = SHAPES[as].flatMap((shape): [Shape, string][] => {
    const form = inflect(phrase, shape)
    return form ? [[shape, form.text]] : []
  })
  if (as === 'noun') return forms
  const { participle } = inflect(phrase, 'past') ?? {}
  return participle ? [...forms, ['past', participle]] : forms
}

/** Whether two phrases turn on the same word, as "liaise" and "liaise with" do. */
export const sharesHead = (a: string, b: string, as: PartOfSpeech): boolean =>
  spaced(headWordOf(a, as)) === spaced(headWordOf(b, as))

const headWordOf = (phrase: string, as: PartOfSpeech): string =>
  (as === 'verb' ? phrase.split(' ')[0] : headOf(phrase.split(' ')).at(-1)) ?? ''

/** Puts a phrase in its base form into a shape; nothing where it cannot be done safely. */
export function inflect(phrase: string, shape: Shape): Inflected | undefined {
  if (shape === 'noun' || shape === 'verb') return { text: phrase }
  return shape === 'plural' ? toPlural(phrase) : toVerbForm(phrase, shape)
}

const SHAPES: Readonly<Record<PartOfSpeech, readonly Shape[]>> = {
  noun: ['plural'],
  verb: ['present', 'past', 'gerund'],
}

/** What a phrase is, going by the forms that are listed with it: "absconding" tells of a verb. */
export const partOfSpeechOf = (
  phrase: string,
  forms: readonly string[],
): PartOfSpeech | undefined =>
  forms.some((form) => isForm(phrase, form, 'past') || isForm(phrase, form, 'gerund'))
    ? 'verb'
    : undefined

/**
 * A replacement in the form that a form has of its phrase, or nothing where the form is none of the
 * phrase's. Where it is not known what the phrase is, it must come to the same either way.
 */
export function replacementFor(
  phrase: string,
  form: string,
  replacement: string,
  as?: PartOfSpeech,
): Inflected | undefined {
  if (spaced(form) === spaced(phrase)) return { text: replacement }
  const shapes = as ? SHAPES[as] : [...SHAPES.noun, ...SHAPES.verb]
  const found = shapes
    .filter((shape) => isForm(phrase, form, shape))
    .map((shape) => inflect(replacement, shape))
  const [first] = found
  return first && found.every((one) => one?.text === first.text) ? first : undefined
}

function isForm(phrase: string, form: string, shape: Shape): boolean {
  const inflected = inflect(phrase, shape)
  return (
    inflected !== undefined &&
    (spaced(inflected.text) === spaced(form) || spaced(inflected.participle ?? '') === spaced(form))
  )
}

/** "step-down" and "step down" are one phrase. */
const spaced = (text: string): string => text.toLowerCase().replaceAll('-', ' ')

function toPlural(phrase: string): Inflected | undefined {
  const words = phrase.replace(ARTICLE, '').split(' ')
  const head = headOf(words)
  const joint = head.findIndex((word) => word === 'and' || word === 'or')
  const nouns = new Set([head.length - 1, ...(joint > 0 ? [joint - 1] : [])])
  if ([...nouns].some((at) => MASS.test(head[at] ?? ''))) return undefined
  const plural = head.map((word, at) => (nouns.has(at) ? pluralOfWord(word) : word))
  return { text: [...plural, ...words.slice(head.length)].join(' ') }
}

/** The words up to the noun: "child in need" -> "child". */
function headOf(words: readonly string[]): readonly string[] {
  const tail = words.findIndex((word, at) => at > 0 && AFTER_HEAD.test(word))
  return tail === -1 ? words : words.slice(0, tail)
}

/** "step-child" -> "step-children". */
const pluralOfWord = (word: string): string => {
  const at = word.lastIndexOf('-') + 1
  return word.slice(0, at) + pluralOf(word.slice(at))
}

const verbs = new Map<string, VerbForms>()

/** Conjugation costs 0.1 ms, and a phrase is asked about for each form that is listed with it. */
function formsOf(verb: string): VerbForms {
  const known = verbs.get(verb) ?? formsOfVerb(verb)
  verbs.set(verb, known)
  return known
}

/** Verbs of which "has" needs another form than the past: "ran", but "has run". */
const IRREGULAR =
  `beat become begin bite break choose come do draw drink drive eat fall fly forget give go grow
  hide know mistake ride ring rise run see shake show sing speak steal swear swim take tear throw
  undertake wake wear write`.split(/\s+/)
let participles: ReadonlyMap<string, string> | undefined

/** What stands after "has" for words in the past that a row gives itself: "ran away", "run away". */
export function participleOf(past: string): string | undefined {
  participles ??= new Map(
    IRREGULAR.map(formsOf).map(({ past: verb, participle }) => [verb, participle]),
  )
  const [verb = '', ...rest] = past.split(' ')
  const participle = participles.get(verb)
  return participle && participle !== verb ? [participle, ...rest].join(' ') : undefined
}

function toVerbForm(phrase: string, shape: 'present' | 'past' | 'gerund'): Inflected | undefined {
  const [verb = '', ...rest] = phrase.split(' ')
  const at = verb.lastIndexOf('-') + 1
  if (!/^[a-z]{2,}$/i.test(verb.slice(at))) return undefined
  const forms = formsOf(verb.slice(at))
  const withRest = (form: string) => [verb.slice(0, at) + form, ...rest].join(' ')
  const text = withRest(forms[shape])
  if (shape !== 'past' || forms.participle === forms.past) return { text }
  return { text, participle: withRest(forms.participle) }
}

const DEFINED =
  /^an? ((?:[a-z-]+ ){0,2}?[a-z-]+) (where|when|to|for|about|with|between|(?:that )?(?:an?|the|every\w*|some\w*|people|parents|children) )/
/** "a letter from the", "a child whom the": no noun alone stands before the match's last word. */
const MORE_THAN_NOUN = /\b(?:that|whom?|which|through|from|in|on|by|given)\b/
/** "a letter that tells …", "a list …, which is …": a verb that would have to follow the plural. */
const HAS_OWN_VERB = /\b(?:that|which|who) (?:is|was|has|[a-z]+s)\b/

/** "a meeting where ..." -> "meetings where ...", where the verb that follows is not the noun's own. */
export function pluralDefinition(definition: string): string {
  const found = DEFINED.exec(definition)
  const head = found?.[1] ?? ''
  const plural = MORE_THAN_NOUN.test(head) ? undefined : toPlural(head)
  if (!found || !plural || HAS_OWN_VERB.test(definition)) return definition
  return `${plural.text} ${found[2]}${definition.slice(found[0].length)}`
}
