/** Every form under which a known place may stand in a note: "14 Ashgrove Road", "Ashgrove". */
import { loadWords } from '../../note/lists.ts'
import { foldsOf } from './fold.ts'
import type { Form } from './person-forms.ts'
import { isOrdinary } from './vocabulary.ts'

/** Words that alone tell nobody which place is meant. */
const KINDS_OF_PLACE: ReadonlySet<string> = new Set([
  ...loadWords('place-words'),
  ...`the of and for at st saint flat number no c e rc church england catholic community nursery college high grammar special
  secondary sixth form pre pru gp medical health practice police council family hub club group hotel refuge`.split(
    /\s+/,
  ),
])

const isGeneric = (fold: string): boolean => KINDS_OF_PLACE.has(fold) || /^\d{1,4}$/.test(fold)

/** The forms of a place as it was given; its parts between commas count by themselves. */
export function formsOfPlace(name: string): Form[] {
  const forms = [whole(foldsOf(name))]
  for (const part of name.split(/[,\n]/)) {
    const folds = foldsOf(part)
    const named = folds.filter((fold) => !/^\d/.test(fold))
    forms.push(whole(folds), whole(named))
    const end = named.findIndex(isGeneric)
    if (end > 0) forms.push(whole(named.slice(0, end)), whole(named.slice(0, end + 1)))
  }
  return forms.filter(({ folds }) => !folds.every(isGeneric))
}

/** One ordinary word ("park", of Park School) names the place only with a capital. */
const whole = (folds: readonly string[]): Form => ({
  folds,
  writing: folds.length === 1 && isOrdinary(folds[0] as string) ? 'capital' : 'any',
  isSurname: false,
})
