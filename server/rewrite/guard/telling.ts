/** Verbs of telling and thinking, as roots. */
import { rootOf } from './roots.ts'

const rootsOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(rootOf))

/** Verbs after which comes what is told. */
export const TELLING = rootsOf(
  `say tell state report explain disclose describe mention inform advise confirm comment allege claim reply insist
  indicate relay admit deny suggest recommend promise warn assure stress repeat maintain assert acknowledge concede express cite opine refute dispute remark confide`,
)
/** Those that tell only with "that", or with words in quotation marks. */
export const WRITING = rootsOf(
  'write text email e-mail add share complain accuse ask request enquire wonder identify feed query question note observe see notice find spot',
)
/** Deeds done by saying something: who does one of them says what it is about. */
export const SPEAKING = rootsOf(
  `direct order diagnose complain agree accept object oppose request ask decide recommend conclude identify accuse
  blame apologise invite refuse decline name cite attribute demand threaten promise criticise challenge assess rule
  instruct propose pledge commit undertake indicate comment phone ring telephone email text
  want wish prefer hope enjoy dislike fear worry feel like rate score raise voice choose estimate describe discuss`,
)
export const THINKING = rootsOf(
  'think believe feel hope fear worry guess reckon estimate suppose imagine suspect consider',
)
/** "is worried that", "was afraid that": feelings that tell. */
export const FEELING =
  /^(?:worried|concerned|afraid|scared|frightened|anxious|sure|certain|convinced|hopeful|adamant|clear)$/
/** "a call from Mum re the bruise", "raised concerns that": nouns that tell. */
export const TELLING_NOUN =
  /^(?:calls?|t\/c|tc|e-?mails?|texts?|letters?|messages?|reports?|referrals?|concerns?|allegations?|information|disclosures?|complaints?|recommendations?|suggestions?|proposals?|statements?|accounts?|comments?|claims?)$/
/** Nouns and signs that somebody said or thought something, whoever it was. */
export const SAID =
  /^(?:views?|opinions?|impressions?|beliefs?|accounts?|statements?|claims?|comments?|recommendations?|suggestions?|advice|according|allegedly|reportedly|c\/o|evidence|finding|findings|diagnosis|fears?|worries|anxiety|wish|wishes|request|response|reply|account|explanation|reason|agreement|decision|conclusion|plan|outcome|aware|unaware|unsure|keen|anxious|adamant|pleased|unhappy|frustrated)$/
/** "in her opinion", "in my view": whose it is stands before. */
export const OPINION = /^(?:opinion|view)$/
/** Tellers who are not sure: "wonders whether" is less than "says that". */
export const DOUBTING = rootsOf('wonder suspect guess fear hope worry query question')
/** Wanting, trying, planning: what follows has not been done. */
export const INTENDING = rootsOf(
  `want try attempt plan offer agree promise threaten hope intend think wish like need refuse decline mean prefer expect
  arrange decide consider ask tell talk stop prevent avoid allow let help`,
)
