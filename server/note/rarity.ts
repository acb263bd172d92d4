/** Roughly how often words stand in notes: which of several to look for, where one look must do. */

/** The words that hardly a note is without. */
const EVERYDAY = new Set(
  `a about after again all also am an and any are as asked at away back be because been before being but by
  came can child come could dad day did do does for from get go going got had has have he her here him
  his home house how i if in into is it its just like made mum my no not now of off on one or our out
  over own said saw say school see she so some that the their them then there they this time to today
  told too up us very was we week well went were what when where which who will with work would year
  you your`.split(/\s+/),
)
const OF_EVERYDAY_WORD = 500
const OF_SHORT_WORD = 10
const SHORT = 4

/** How often one of the words may be met; `word*` stands for every word that starts so. */
function frequencyOf(words: Iterable<string>): number {
  let sum = 0
  for (const word of words) {
    if (EVERYDAY.has(word)) sum += OF_EVERYDAY_WORD
    else sum += word.length <= SHORT ? OF_SHORT_WORD : 1
  }
  return sum
}

/** Of several sets of words the one whose words are met least. */
export function rarestOf<T extends Iterable<string>>(sets: readonly T[]): T | undefined {
  let rarest: T | undefined
  let least = Number.POSITIVE_INFINITY
  for (const set of sets) {
    const frequency = frequencyOf(set)
    if (frequency >= least) continue
    least = frequency
    rarest = set
  }
  return rarest
}
