/** Roughly how often words stand in notes: which of several to look for, where one look must do. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Words by how many there are in 1,000 of a note. */
const OFTEN: readonly (readonly [number, ReadonlySet<string>])[] = [
  [15, setOf('a and at for has he i in is mum not of on said she that the to was with you your')],
  [
    4,
    setOf(
      `about am an are asked be been by dad do from had have her him his if it me no or pm school see so
      them there they this told two up were what when will`,
    ),
  ],
  [
    1,
    setOf(
      `after again all also any as back because before being both but call came can child come contact could
      day days did does door down each family first four get go going good got half home house how just
      know last left like looked may meeting minutes monday my need needs next night now off one our out
      over own parents phone plan police put ring room saw say says seen sent some staff still than then
      think three time today too took twice until us very visit want wanted we week weeks well went while
      who work worker would years`,
    ),
  ],
]
const OF_SHORT_WORD = 0.2
const OF_OTHER_WORD = 0.02
const SHORT = 4
/** Words beside each other are met together more often than by chance. */
const TOGETHER = 20

/** Whatever is met more seldom in 1,000 words is rare enough to look for. */
const RARE = 0.5

/** How often a word stands in 1,000; two words apart by a blank stand so beside each other. */
function frequencyOf(sign: string): number {
  const blank = sign.indexOf(' ')
  if (blank !== -1) {
    const both = frequencyOf(sign.slice(0, blank)) * frequencyOf(sign.slice(blank + 1))
    return (TOGETHER * both) / 1000
  }
  for (const [often, words] of OFTEN) if (words.has(sign)) return often
  return sign.length < SHORT ? OF_SHORT_WORD : OF_OTHER_WORD
}

/** How often one of several signs stands in 1,000 words. */
function frequencyOfAll(signs: readonly string[]): number {
  let sum = 0
  for (const sign of signs) sum += frequencyOf(sign)
  return sum
}

const MOST_PAIRS = 400

/**
 * What to look for where words of each of several sets stand in a row (`undefined` stands for words that
 * are not known): one set, or pairs of words of two neighbouring sets ("up to") where all are common.
 */
export function signsOfRow(row: readonly (Iterable<string> | undefined)[]): string[] {
  const sets = row.map((words) => words && [...words])
  const rarest = rarestOf(sets)
  if (!rarest || frequencyOfAll(rarest) <= RARE) return rarest ?? []
  return rarestOf([rarest, ...sets.map((words, at) => pairsOf(words, sets[at + 1]))]) ?? []
}

/** None where there is a stem (`word*`) among them, or too many. */
function pairsOf(
  first: readonly string[] = [],
  second: readonly string[] = [],
): string[] | undefined {
  const count = first.length * second.length
  const isPlain = [...first, ...second].every((word) => !/[ *]/.test(word))
  if (count === 0 || count > MOST_PAIRS || !isPlain) return undefined
  return first.flatMap((word) => second.map((next) => `${word} ${next}`))
}

function rarestOf(sets: readonly (string[] | undefined)[]): string[] | undefined {
  let rarest: string[] | undefined
  let least = Number.POSITIVE_INFINITY
  for (const set of sets) {
    const frequency = set && set.length > 0 ? frequencyOfAll(set) : Number.POSITIVE_INFINITY
    if (frequency >= least) continue
    least = frequency
    rarest = set
  }
  return rarest
}
