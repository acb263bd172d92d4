/** English without a parser: closed classes of words that tell who does what in a sentence. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

export const PREPOSITIONS = setOf(`
  about above across after against along alongside among around as at before behind below beside
  besides between beyond by concerning despite down during except for from in inside into like near of
  off on onto opposite out outside over past per re regarding since than through throughout till to
  toward towards under until up upon versus via vs with within without`)

/** Words that open a clause: a person named right after one of them is its subject if a verb follows. */
export const CLAUSE_OPENERS = setOf(`
  after although and as because before but how if once or since so than that then though till unless
  until what when whenever where whereas wherever whether which while whilst who whom whose why yet`)

export const AUXILIARIES = setOf(`
  am are be been being can cannot could did do does had has have is may might must shall should was were
  will would ain't aren't can't couldn't didn't doesn't don't hadn't hasn't haven't isn't mustn't
  shouldn't wasn't weren't won't wouldn't cant couldnt didnt doesnt dont hadnt hasnt havent isnt wasnt
  werent wont wouldnt needn't`)

export const ADVERBS = setOf(`
  again all allegedly almost already also always apparently at both currently either else ever first
  just later maybe more most much never next no not now often once only perhaps quite rather really
  recently sadly seldom since sometimes soon still then there though today tomorrow tonight too twice
  usually very well yesterday yet`)

/** After "her" they show that "her" is not "her something". */
const NOT_OWNED = setOf(`
  a about after again alone although an and any anything are as at away back because before being but
  by down during each either every everything for from had has he here home how i if in into is it later
  me more most no not nothing now often always sometimes regularly usually just only constantly repeatedly of off on once or out outside over she so some something than that the
  them then there they this through to today together tomorrow tonight too towards twice unless until
  up very was we well what when where whether which while who whom why will with without would
  yesterday you your straight off directly instead`)

const BASE_AFTER_HER = setOf(`
  attend be behave calm change come complete cook cry do dress drink eat feel find finish get go have
  help hit hold hurt join keep know leave look make move pack pay play practise read run say see sit
  sleep sort speak stand start stay stop take talk tell think throw try understand use visit wait walk
  wash watch write`)
const BARE_VERB_TAKERS = setOf(
  'let lets make makes made help helps helped see sees saw seen hear hears heard watch watches watched',
)

const FINDING = setOf(
  'find finds found finding keep keeps kept keeping leave leaves left leaving get gets got',
)
const PREDICATIVE = setOf(`
  alone anxious asleep awake awkward awful busy calm challenging close crying dead demanding difficult
  distressed drunk easy exhausting fast frightening funny hard happy hiding home hungry ill late lovely lying
  out overwhelming playing quiet ready rude safe sitting sleeping smoking standing tearful tricky tiring
  unconscious unresponsive unwell upset upstairs waiting warm`)

/** Whether the word after "her" shows that "her" stands alone ("told her that", "let her go"). */
export const standsAlone = (next: string, before: string): boolean =>
  NOT_OWNED.has(next) ||
  (BARE_VERB_TAKERS.has(before) && BASE_AFTER_HER.has(next)) ||
  (FINDING.has(before) && PREDICATIVE.has(next))

/** "asked X to", "made X": the person named after them is the one who then does something. */
export const CONTROL_VERBS = setOf(`
  advise advised allow allowed ask asked asking asks beg begged encourage encouraged encourages expect
  expected forced get gets got heard hear help helped helping helps invite invited let lets letting make
  makes making made need needs persuade persuaded prompt prompted prompting prompts remind reminded
  reminding reminds saw see seen support supported supporting supports tell telling tells told urge urged
  want wanted wants watch watched`)

export const REPORTING = setOf(`
  accept accepted accepts acknowledged add added adds admit admits admitted advise advised advises agree
  agreed agrees allege alleged alleges ask asked asks assured believe believed believes claim claimed
  claims commented complain complained complains confirm confirmed confirms denied denies deny describe
  described describes disclose disclosed discloses explain explained explains fear feared fears feel feels
  felt find finds found hope hoped hopes indicated inform informed informs insist insisted insists know
  knew knows mention mentioned mentions note noted notes promise promised realise realised reckons
  recall recalled remember remembered remembers repeated replied report reported reporting reports
  request requested said say saying says share shared shares state stated states stating suggest
  suggested suggests tell telling tells texted think thinks thought told understand understands
  understood wonder wondered wonders worried worries worry write writes wrote`)

const IRREGULAR_PAST = setOf(`
  ate beat became began bit bled blew broke brought built burnt burst bought came caught chose clung cost
  crept cut dealt dreamt drank drew drove dug fed fell fled flew fought forgot froze gave got grew held
  hid hit hung hurt kept knelt laid lay led left lent let lit lost made meant met mistook overheard paid
  put ran rang rose said sang saw sank sat sent set shook shot showed shut slammed slept slid sold sought spat
  spent split spoke sprang stole stood struck stuck stung swam swept swore swung taught threw took tore
  understood upset went woke won wore withdrew overslept`)
const NOT_PRESENT = setOf(`
  across always as besides his its perhaps sometimes this thus towards times things is was has does us yes
  vs thanks ms mrs james less`)
const NOT_PAST = setOf('bed red shed need feed speed exceed proceed hundred indeed seed weed reed')

/** Whether a word may be the finite verb of "Jordan …". */
export function isVerbLike(lower: string): boolean {
  if (AUXILIARIES.has(lower) || REPORTING.has(lower) || IRREGULAR_PAST.has(lower)) return true
  if (lower.length > 3 && lower.endsWith('ed')) return !NOT_PAST.has(lower)
  return (
    lower.length > 3 && /[a-z]s$/.test(lower) && !lower.endsWith('ss') && !NOT_PRESENT.has(lower)
  )
}

/** "I rang X", "spoke to X", "a call from X": the one named is whom the next words are about. */
export const MEETING = setOf(`
  called call email emailed interviewed met phoned rang saw seen spoke spoken telephoned text texted
  visited visit t/c tc phone-call e-mail contacted message messaged`)
