/** Words that end, or stand within, the names of streets, schools and other sites. */
const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

export const STREETS = setOf(`
  road rd street st avenue ave lane ln close crescent cres drive way court ct gardens gdns grove terrace
  tce walk square sq hill rise row mews parade green view wharf gate mount park heights house lodge vale villas
  estate common broadway brae wynd croft fold garth place cottage cottages towers tower buildings
  mansions caravan site flats paddocks paddock meadows orchards limes beeches spinney ridings glebe maltings hollies laurels`)
/** Those that are hardly ever anything else. */
export const SURE_STREETS = setOf(
  'road rd street avenue ave lane close crescent cres grove terrace tce gardens gdns mews estate',
)
export const SCHOOLS = setOf(
  'primary secondary junior juniors infant infants high grammar academy college nursery preschool school pru',
)
/** Those that are so in small letters only after the number of a house. */
export const NUMBERED_STREETS = setOf('st drive court ct hill view rise')
/** Words of a school's name that do not tell which school it is. */
export const SCHOOL_WORDS = setOf(`
  primary secondary junior infant infants high grammar academy college nursery preschool pre community special
  catholic rc ce c of e church england and sixth form free studio technology girls boys comprehensive middle
  upper lower school`)
export const OTHERS = setOf(
  'hospital surgery clinic hotel hostel hospice refuge prison church mosque temple gurdwara centre pub library',
)
/** Words of another site's name that do not tell which it is: "Willows Family Centre". */
export const SITE_WORDS = setOf(`
  family health medical community contact leisure sports youth children childrens residential care general
  royal infirmary treatment day`)
/** Words before such a word that make it no name: "his school", "main road", "5 minutes drive". */
export const PLAIN = setOf(`
  a an the this that his her their your our my its same mainstream special local new current previous former
  next last first second third both any other another or is was has had main busy back front long wrong nearby different
  best worst nicest nearest only private state public council no not minutes minute mins min hours hour days day weeks week miles mile
  years year yr times children child people visits visit steps calls out police mum dad nan he she they
  we i you him them safe good bad big small whole full part time own foster care family duty day after
  breakfast boarding mosque gurdwara quran arabic polish saturday language virtual specialist independent sunday mainstream village town city cross one way dead`)
/** Ordinary words with a capital that do begin the name of a place. */
export const PLACE_NAMES = setOf(`
  park church hall north south east west upper lower green king queen kings queens mill new old cross holy
  castle house station town village hill bridge saint st spring summer winter holly rose`)
/** Verbs that a worker's sentence about a place starts with. */
export const DOING = setOf(`
  attended visited joined moved collected transferred excluded started left called contacted emailed phoned rang
  attends visits joins moves leaves starts placed walked drove met saw toured`)
/** What stands before the number of a home. */
export const PARTS = setOf('flat apartment apt unit room no number plot caravan')
