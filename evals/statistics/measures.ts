/** Precision, recall and F from counts. A measure without anything to divide by is null: "no data". */

export interface Counts {
  /** Labels that a flag matched. */
  readonly matched: number
  /** Labels that none did. */
  readonly missed: number
  /** Flags that no label called for. */
  readonly falseAlarms: number
}

export interface Measures {
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
  readonly f05: number | null
}

const divide = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

/** F-beta from counts: 0 where there was something to find or something flagged, and nothing matched. */
function fBeta({ matched, missed, falseAlarms }: Counts, beta: number): number | null {
  const weight = beta * beta
  return divide((1 + weight) * matched, (1 + weight) * matched + weight * missed + falseAlarms)
}

export const measure = (counts: Counts): Measures => ({
  precision: divide(counts.matched, counts.matched + counts.falseAlarms),
  recall: divide(counts.matched, counts.matched + counts.missed),
  f1: fBeta(counts, 1),
  f05: fBeta(counts, 0.5),
})

export const add = (all: readonly Counts[]): Counts => ({
  matched: all.reduce((sum, { matched }) => sum + matched, 0),
  missed: all.reduce((sum, { missed }) => sum + missed, 0),
  falseAlarms: all.reduce((sum, { falseAlarms }) => sum + falseAlarms, 0),
})

/** The mean over categories, each weighing the same; those without data are left out. */
export const macro = (all: readonly Measures[]): Measures => ({
  precision: mean(all.map(({ precision }) => precision)),
  recall: mean(all.map(({ recall }) => recall)),
  f1: mean(all.map(({ f1 }) => f1)),
  f05: mean(all.map(({ f05 }) => f05)),
})

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return divide(
    known.reduce((sum, value) => sum + value, 0),
    known.length,
  )
}

/** False alarms per 1,000 words. */
export const perThousand = (falseAlarms: number, words: number): number | null =>
  words === 0 ? null : (falseAlarms / words) * 1000
