/** Words that show, beside a word that is a name as well, whether it is the name. */
import { loadLines } from '../../note/lists.ts'
import { roles } from '../../note/roles.ts'
import { foldOf } from './fold.ts'

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Before them comes a noun: "a mark". */
export const DETERMINERS = setOf(`
  a an the this that these those his her their your our my its no any some every each all both one two
  three next last first second more much enough such what which whose little great good bad whole same
  another other new old early late mid`)
/** Whoever does the verb that follows: "I hope". */
export const SUBJECTS = setOf('i we he she they you it who there this that which')
/** What a verb follows: "to mark". */
export const BEFORE_VERB = setOf(`
  to not please can could should would will must may might did do does didnt dont doesnt wont cant
  couldnt wouldnt shouldnt ll t d never`)
/** Words of a name that are verbs before they are anything else. */
export const VERBS = setOf(`
  will may can must hope grant chase rob sue nick pat drew mark bill rose bless cherish trust rush reign
  jot praise promise wade skip merit treasure love present rejoice wander`)
/** Verbs that another verb follows: "will go". */
export const MODALS = setOf('will may can must')
/** Months, seasons and times of day that are names as well. */
export const CALENDAR = setOf(
  'april may june july august summer autumn winter spring jan mar jun easter dawn',
)
/** What stands before a month or season: "in may". */
export const BEFORE_CALENDAR = setOf(
  'in of since until till by from during last next early late mid this every end and to between at before after over all',
)
/** What a thing is followed by, and a person hardly: "star chart". */
export const AFTER_NOUN = setOf(`
  of coloured colored holiday holidays term camp chart charts school schools period group leader leaders
  garden gardens tree trees shop club house bay point`)
/** What stands before "to" and somebody: "spoke to mark". */
export const SAYING_TO = setOf(
  'spoke speak speaking spoken talk talked talking said given gave wrote text message t/c tc c introduced listened next close',
)
/** Verbs whose object is mostly somebody. */
export const DONE_TO = setOf(`
  told tell telling asked ask asking met meet meeting phoned phone ring rang call called telephoned text texted emailed
  email saw see seen visit visited named aka re collect collected bring brought take took drop dropped fetch
  feed fed hit hits kicked kick pushed push punched slapped bit grabbed hugged held carried dressed bathed
  left leave love loves miss misses help helped know knows hurt hurts blames blamed marry married
  supporting support observed heard hears hear minds minding contact contacted assess assessed interviewed with w by from for about like
  thanked thank remind reminded invite invited arrested watched followed including chased`)
/** How or where somebody is, where notes leave "is" out: "heath asleep". */
export const STATES = setOf(`
  asleep unwell well ill sick late tearful upset angry happy sad absent missing present excluded ok okay
  fine settled anxious drunk pregnant home out away back at not still also never always both was were
  scared frightened hungry dirty clean quiet calm poorly worried gone dead awake alone tired aged unhappy safe aware`)

/** Words for who somebody is: a name may stand right after one. */
export const KIN: ReadonlySet<string> = new Set([
  ...roles.filter(({ kind }) => kind !== 'crowd').flatMap((role) => role.phrases.map(foldOf)),
  ...loadLines('child-words').map((line) => line.split('|')[0]?.trim() ?? ''),
  ...'named aka called twin twins ex mama papa baba tata nain avo mummy daddy and'.split(' '),
])

/** What a letter ends with before the name of whoever wrote it. */
export const SIGNING = setOf('regards wishes thanks sincerely faithfully love thx')

/** Two words that together are no name: "youth justice", "head teacher". */
export const PAIRS: ReadonlySet<string> = new Set([
  ...roles.flatMap(({ phrases }) => phrases.flatMap(pairsOf)),
  ...[
    'criminal justice',
    'family justice',
    'social justice',
    'good faith',
    'crystal meth',
    'crystal clear',
  ],
])

function pairsOf(phrase: string): string[] {
  const words = phrase.split(' ')
  return words.slice(1).map((word, at) => `${words[at]} ${word}`)
}
