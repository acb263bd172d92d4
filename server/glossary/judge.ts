/**
 * What a term may say, whoever wrote it: a replacement means the same and adds nothing, a legal word
 * is explained and never replaced, an explanation is a definition and never an event of one life.
 */
import type { Suggestion } from '../contract.ts'
import type { Term } from './term.ts'

/** What is wrong with a term, by the column of its row. */
export interface TermFault {
  readonly column: string
  readonly message: string
}

type Judge = (term: Term) => TermFault[]

const LONGEST_REPLACEMENT = 6
const LONGEST_EXPLANATION = 220
const BLANK = /[[\](){}_?]|…|\.\.\./
const INSTRUCTION = /^(?:say|describe|give|name|state|write|explain|specify|use|ask)\s/i
const EVENT =
  /\b(?:you|he|she) (?:were|was|are|is|had|have|has|did|went|came|needs?|needed|lives?|lived)\b|\b(?:your|his|her) (?:mum|dad|mother|father|parents?|carers?|family|home) (?:has|have|had|is|are|was|were|did|\w+ed)\b|\b(?:the|a) judge decided\b/i
const LEGAL =
  /\b(?<!in )orders?\b(?! to\b)|\bsection\b|\bproceedings\b|\bregulations?\b|\binjunction\b|\btribunal\b|\bguardian|\bparental responsibility\b|\bstatutory\b|\bconference\b|\benquir|\blitigation\b/i

const judgeReplacements: Judge = (term) =>
  suggestionsOf(term, 'replace').flatMap(({ text }): TermFault[] => {
    const fault = faultOfReplacement(text)
    return fault ? [{ column: 'replace', message: `"${text}" ${fault}` }] : []
  })

function faultOfReplacement(text: string): string | undefined {
  if (BLANK.test(text)) return 'has a blank or brackets: only "ask" may ask for a fact'
  if (INSTRUCTION.test(text)) return 'tells the worker what to do: make it the question of "ask"'
  if (EVENT.test(text) || /\bbecause\b/.test(text)) {
    return 'says that something happened, or why: only "ask" may ask for a fact'
  }
  if (text.split(/\s+/).length > LONGEST_REPLACEMENT) {
    return `is longer than ${LONGEST_REPLACEMENT} words: make it an explanation`
  }
  return /[.,;:!]$/.test(text) ? 'ends in punctuation' : undefined
}

const judgeLegalWords: Judge = (term) => {
  if (term.category !== 'jargon' && term.category !== 'abbreviation') return []
  const offers = [...suggestionsOf(term, 'replace'), ...suggestionsOf(term, 'remove')]
  const name = `${term.phrase} ${term.expansion ?? ''}`
  if (!LEGAL.test(name) || offers.length === 0) return []
  const message = `"${term.phrase}" is a word of law: it is explained or asked about, not replaced`
  return [{ column: 'replace', message }]
}

const judgeExplanations: Judge = (term) =>
  suggestionsOf(term, 'explain').flatMap(({ text }): TermFault[] => {
    const fault = faultOfExplanation(text)
    return fault ? [{ column: 'explain', message: `"${text}" ${fault}` }] : []
  })

function faultOfExplanation(text: string): string | undefined {
  if (EVENT.test(text)) return 'tells of one life: word it as a definition ("a meeting where …")'
  if (/[[\]()…]|\.\.\./.test(text)) return 'has brackets or a blank: it is put in brackets itself'
  if (/[.;:!?]$/.test(text)) return 'ends in punctuation: it is put in brackets in mid-sentence'
  return text.length > LONGEST_EXPLANATION ? `is over ${LONGEST_EXPLANATION} letters` : undefined
}

const judgeQuestions: Judge = (term) =>
  suggestionsOf(term, 'ask').flatMap(({ question, template }): TermFault[] => [
    ...(question.endsWith('?') ? [] : [{ column: 'ask', message: 'must be a question' }]),
    ...(template === undefined || /\[[^[\]]+\]/.test(template)
      ? []
      : [{ column: 'template', message: 'must hold a [slot] for what only the worker knows' }]),
  ])

const judgeWords: Judge = ({ why, context, passes }) => [
  ...(why.length < 20 ? [{ column: 'why', message: 'says too little (20 letters at least)' }] : []),
  ...(Object.values(context).some((phrases) => phrases.length > 0) && passes.length === 0
    ? [{ column: 'passes', message: 'a row with words beside it needs a sentence that passes' }]
    : []),
]

const JUDGES = [judgeReplacements, judgeLegalWords, judgeExplanations, judgeQuestions, judgeWords]

/** All that is wrong with a term; nothing where it may stand. */
export const faultsOf = (term: Term): TermFault[] => JUDGES.flatMap((judge) => judge(term))

type Kind = Suggestion['kind']

/** What the forms of a term offer of one kind, each once. */
function suggestionsOf<K extends Kind>(term: Term, kind: K): Extract<Suggestion, { kind: K }>[] {
  const found = new Map<string, Extract<Suggestion, { kind: K }>>()
  for (const suggestion of term.forms.flatMap((form) => form.suggestions)) {
    if (suggestion.kind !== kind) continue
    found.set(JSON.stringify(suggestion), suggestion as Extract<Suggestion, { kind: K }>)
  }
  return [...found.values()]
}
