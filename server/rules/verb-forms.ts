/** The forms of a verb that a list has in the infinitive, and which of them each word is. */
import { formsOfVerb } from '../note/language.ts'

export type VerbForm = 'infinitive' | 'present' | 'past' | 'gerund' | 'participle'

export type VerbForms = readonly (readonly [word: string, forms: ReadonlySet<VerbForm>])[]

const known = new Map<string, VerbForms>()

/** Each word once, made once: dozens of lines begin with one verb. */
export function knownForms(infinitive: string): VerbForms {
  const forms = known.get(infinitive) ?? readForms(infinitive)
  known.set(infinitive, forms)
  return forms
}

function readForms(infinitive: string): VerbForms {
  const names = new Map<string, string>()
  for (const [name, word] of Object.entries(formsOfVerb(infinitive))) {
    names.set(word, names.has(word) ? `${names.get(word)} ${name}` : name)
  }
  return [...names].map(([word, names]) => [word, formSet(names)])
}

const formSets = new Map<string, ReadonlySet<VerbForm>>()

/** One set for all verbs of which one word is the same forms: "put" is infinitive, past, participle. */
function formSet(names: string): ReadonlySet<VerbForm> {
  const known = formSets.get(names) ?? new Set(names.split(' ') as VerbForm[])
  formSets.set(names, known)
  return known
}
