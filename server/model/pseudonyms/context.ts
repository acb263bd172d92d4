/** Whether a word that is a name as well is a name where it stands, by the words beside it. */
import { AUXILIARIES, CLAUSE_OPENERS, isVerbLike, MEETING, PREPOSITIONS } from '../../note/clues.ts'
import { loadLines } from '../../note/lists.ts'
import { roles } from '../../note/roles.ts'
import { FILLER, foldOf, type Run } from './fold.ts'
import { isTitle } from './titles.ts'
import { isAlsoFirstName, isOrdinary } from './vocabulary.ts'

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const DETERMINERS = setOf(`
  a an the this that these those his her their your our my its no any some every each all both one two
  three next last first second more much enough such what which whose little great good bad whole same
  another other new old early late mid`)
const SUBJECTS = setOf('i we he she they you it who there this that which')
const BEFORE_VERB = setOf(`
  to not please can could should would will must may might did do does didnt dont doesnt wont cant
  couldnt wouldnt shouldnt ll t d never`)
/** Words of a name that are verbs before they are anything else. */
export const VERBS = setOf(`
  will may can must hope grant chase rob sue nick pat drew mark bill rose bless cherish trust rush reign
  jot praise promise wade skip merit treasure love present rejoice wander`)
export const MODALS = setOf('will may can must')
const CALENDAR = setOf(
  'april may june july august summer autumn winter spring jan mar jun easter dawn',
)
const BEFORE_CALENDAR = setOf(
  'in of since until till by from during last next early late mid this every end and to between at before after over all',
)
const AFTER_NOUN = setOf(`
  of coloured colored holiday holidays term camp chart charts school schools period group leader leaders
  garden gardens tree trees shop club house bay point`)
const SAYING_TO = setOf(
  'spoke speak speaking spoken talk talked talking said given gave wrote text message t/c tc c introduced listened next close',
)
/** Verbs whose object is mostly somebody. */
const DONE_TO = setOf(`
  told tell telling asked ask asking met meet meeting phoned phone ring rang call called telephoned text texted emailed
  email saw see seen visit visited named aka re collect collected bring brought take took drop dropped fetch
  feed fed hit hits kicked kick pushed push punched slapped bit grabbed hugged held carried dressed bathed
  left leave love loves miss misses help helped know knows hurt hurts blames blamed marry married
  supporting support observed contact contacted assess assessed interviewed with w by from for about like
  thanked thank remind reminded invite invited arrested watched followed including chased`)
const STATES = setOf(`
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
const SIGNING = setOf('regards wishes thanks sincerely faithfully love thx')

const isJoined = (run: Run | undefined): run is Run =>
  run !== undefined && /^\s{1,2}$/.test(run.gap)

/** Past tense or "-s": "said", "wants", "is". */
export const isFiniteVerb = (fold: string): boolean =>
  isVerbLike(fold) &&
  !/^(?:be|been|being|have|do|am|are|can|could|may|might|must|shall|should|will|would)$/.test(fold)

/** What can follow a name but not "will" or "may": "May would not". */
const isFollowingVerb = (fold: string): boolean =>
  isFiniteVerb(fold) ||
  /^(?:would|will|could|should|must|might|can|wont|cant|wouldnt|couldnt)$/.test(fold)

interface Place {
  readonly fold: string
  readonly before: string
  readonly beforeThat: string
  readonly next: string
  readonly startsClause: boolean
  readonly endsClause: boolean
  readonly isPossessive: boolean
  readonly after: Run | undefined
}

function placeOf(runs: readonly Run[], at: number): Place {
  const run = runs[at] as Run
  const after = runs[at + 1]
  const isPossessive = after !== undefined && after.fold === 's' && /^['’]$/.test(after.gap)
  const next = isPossessive ? runs[at + 2] : after
  const isBound = isJoined(run)
  return {
    fold: run.fold,
    before: isBound ? (runs[at - 1]?.fold ?? '') : '',
    beforeThat: isBound && isJoined(runs[at - 1]) ? (runs[at - 2]?.fold ?? '') : '',
    next: isJoined(next) ? next.fold : '',
    startsClause:
      at === 0 ||
      !isBound ||
      CLAUSE_OPENERS.has(runs[at - 1]?.fold ?? '') ||
      /^(?:and|but|or|that|said|says)$/.test(runs[at - 1]?.fold ?? ''),
    endsClause: after === undefined || (!isPossessive && /[.,;:!?()\n]/.test(after.gap)),
    isPossessive,
    after: next,
  }
}

/** Whether what stands beside shows that the word is meant as a word: "a mark", "in may", "will go". */
export function isWordHere(runs: readonly Run[], at: number): boolean {
  const { fold, before, beforeThat, next, endsClause } = placeOf(runs, at)
  if (isContraction(runs, at)) return true
  if (DETERMINERS.has(before) && before !== 'that' && before !== 'both') return true
  if (/^\d/.test(before)) return true
  if (AFTER_NOUN.has(next) || (fold === 'reg' && /^\d/.test(next))) return true
  if (CALENDAR.has(fold) && (BEFORE_CALENDAR.has(before) || /^\d/.test(next))) {
    if (!(before === 'and' || before === 'to' || before === 'from') || /^\d/.test(next)) return true
  }
  if (!VERBS.has(fold)) return false
  if (SUBJECTS.has(before)) return !(before === 'that' && AUXILIARIES.has(next))
  if (BEFORE_VERB.has(before))
    return !(before === 'to' && (SAYING_TO.has(beforeThat) || endsClause))
  if (
    /^(?:rose|drew)$/.test(fold) &&
    KIN.has(before) &&
    (PREPOSITIONS.has(next) || DETERMINERS.has(next))
  )
    return true
  if (fold === 'mark' && /^(?:on|to|in)$/.test(next)) return true
  return MODALS.has(fold) && next !== '' && !isFollowingVerb(next)
}

/** "don't", "can't": the letters before an apostrophe are no word of their own. */
export const isContraction = (runs: readonly Run[], at: number): boolean => {
  const next = runs[at + 1]
  return next !== undefined && /^['’]$/.test(next.gap) && /^(?:t|m)$/.test(next.fold)
}

/** Whether what stands beside shows that the word is meant as a name: "told grace", "faith's bag". */
export function isNamedHere(runs: readonly Run[], at: number): boolean {
  const { fold, before, beforeThat, next, startsClause, endsClause, isPossessive, after } = placeOf(
    runs,
    at,
  )
  if (isWordHere(runs, at)) return false
  const isClear = !MODALS.has(fold) || endsClause || isPossessive || isFollowingVerb(next)
  if (!isClear) return false
  if (isPossessive) return true
  if (before === FILLER) return false
  if (before !== '' && (DONE_TO.has(before) || MEETING.has(before))) return true
  if (before !== 'and' && (KIN.has(before) || isTitle(before))) return true
  if (before === 'to') return SAYING_TO.has(beforeThat) || !VERBS.has(fold)
  if (!startsClause) return false
  if (SIGNING.has(runs[at - 1]?.fold ?? '') && /[,\n]/.test((runs[at] as Run).gap)) return true
  if (
    isFollowingVerb(next) ||
    (AUXILIARIES.has(next) && !MODALS.has(fold)) ||
    STATES.has(next) ||
    /^\d/.test(next)
  )
    return true
  if (/^[a-z]{3,}ing$/.test(next) && !VERBS.has(fold)) return true
  if (next === 'to') return !VERBS.has(fold)
  if (before === 'and') return isPerson(runs, at - 2) && (endsClause || next !== '')
  if (next === 'and') return isPerson(runs, at + 2)
  if (!VERBS.has(fold) && isVerbLike(next)) return true
  return after !== undefined && /^ ?\(/.test(after.gap)
}

/** Whether somebody may stand there: a name of any kind. */
const isPerson = (runs: readonly Run[], at: number): boolean => {
  const run = runs[at]
  if (!run) return false
  return run.fold === FILLER || isAlsoFirstName(run.fold) || !isOrdinary(run.fold)
}
