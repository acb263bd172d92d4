import type { Suggestion } from '../../contract.ts'
import { loadDefinitions } from '../definitions.ts'
import type { Finding, SentenceRule } from '../rule.ts'

const sections = loadDefinitions('law-sections')

/** "s47", "S.20 agreement", "sec. 31", "section 47 enquiries"; group 1 says how, 2 the number. */
const SECTION =
  /(?<![\w'’.]|\bgalaxy |\bsamsung )(ss?\.?\s?|sect?\.?\s?|sections?\s)(\d{1,3}[a-g]?(?:\s?\(\d{1,2}\))?)(?![\w%]|[.,:/]\d)(?: (?:enquir(?:y|ies)|investigations?|reports?|orders?|agreements?|assessments?|notices?|assaults?|aftercare)\b)?(?: of the (?:\w+ ){1,4}?act(?: \d{4})?\b)?/gi
/** Other laws than the Children Act count by the same numbers; the sentence tells which. */
const OTHER_LAWS = [
  ['mha', /\b(?:mental health|mha|section(?:ed|s)|detained|hospital|ward|psychiatr\w*)\b/i],
  ['harm', /\b(?:wounding|gbh|abh|bodily harm|(?:charged|convicted) (?:with|of|under))\b/i],
  ['notice', /\b(?:notices?|landlord|evict\w*|possession)\b/i],
] as const
/** "section 7 of the form", "section 12 below". */
const OF_A_PAPER =
  /^(?: of (?:the|this|that|his|her|their|your|my|a)\b(?! \w+ act\b)| above| below|:)/i

export const lawSection: SentenceRule = {
  category: 'jargon',
  message: '“{quote}” is the number of a law.',
  why: 'A number stands where something was decided about your life, and nobody at home can know what it means.',
  sources: [
    {
      guide: 'newcastle',
      quote:
        'if you have cause to use jargon make sure you explain what you mean clearly and concisely',
    },
  ],
  examples: {
    flags: [
      '[[S47 enquiry]] to start today. Dad is in hospital on a [[section 3]].',
      'Mum signed the [[S. 20 agreement]] under [[section 20 of the Children Act 1989]].',
    ],
    passes: ['I filled in section 7 of the form.', "Mum's 20 photos are on her Galaxy S20."],
  },
  find: ({ reading: { text } }) => {
    if (!/\d/.test(text)) return []
    const matches = [...text.matchAll(SECTION)]
    const law = matches.length > 0 ? OTHER_LAWS.find(([, sign]) => sign.test(text))?.[0] : undefined
    return matches.flatMap((match) => findingOf(text, match, law))
  },
}

function findingOf(text: string, match: RegExpExecArray, law: string | undefined): Finding[] {
  const [quote, named = '', number = ''] = match
  const end = match.index + quote.length
  const isShort = !/^sec/i.test(named)
  const plain = number.toLowerCase().replaceAll(' ', '')
  const meaning = sections.meaningOf(`${plain} ${law}`) ?? sections.meaningOf(plain)
  if (!meaning && !(isShort && Number.parseInt(number, 10) > 6)) return []
  if (!isShort && OF_A_PAPER.test(text.slice(end))) return []
  const suggestion: Suggestion = meaning
    ? { kind: 'explain', text: meaning }
    : { kind: 'ask', question: `What does “${quote}” let somebody do, in everyday words?` }
  const also = isShort ? (['abbreviation'] as const) : []
  return [{ start: match.index, end, suggestions: [suggestion], also }]
}
