/** Numbers in words: "twenty-five" is 25, "twice" is 2, "a fortnight" is 2 weeks. */
const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const OTHERS: Readonly<Record<string, number>> = {
  twice: 2,
  thrice: 3,
  fortnight: 2,
  fortnightly: 2,
  dozen: 12,
  hundred: 100,
  thousand: 1000,
  half: 0.5,
  quarter: 0.25,
}

const VALUES = new Map<string, number>([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
  ...TENS.flatMap((ten, index) =>
    UNITS.slice(1, 10).map(
      (unit, value) => [`${ten}-${unit}`, (index + 2) * 10 + value + 1] as const,
    ),
  ),
  ...Object.entries(OTHERS),
])

/** A pattern's alternatives for the hours of a clock in words. */
export const NUMBER_WORD = UNITS.slice(1, 13).join('|')

/** The value of a number word in lower case, or undefined. */
export const valueOfWord = (lower: string): number | undefined => VALUES.get(lower)

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')

/** The value of "fourth" in lower case, or undefined. */
export const valueOfOrdinal = (lower: string): number | undefined => {
  const at = ORDINALS.indexOf(lower)
  return at < 0 ? undefined : at + 1
}
