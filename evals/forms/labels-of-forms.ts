/** What people said on forms, as labels that a judge can be held against. */
import type { LabelledRewrite } from '../judges/calibrate.ts'
import type { RewriteSet } from '../set.ts'
import type { FilledForm } from './read-form.ts'

export interface FormLabels {
  readonly cases: readonly LabelledRewrite[]
  /** Rewrites on which two people differ: they are no label. */
  readonly disputed: number
}

/** One tick makes a rewrite a bad one. Where several rated the same rewrite, all have to say the same. */
export function labelsOfRatings(set: RewriteSet, forms: readonly FilledForm[]): FormLabels {
  const byRewrite = Map.groupBy(
    forms.flatMap(({ ratings }) => ratings),
    ({ id, rewrite }) => `${id}\n${rewrite}`,
  )
  const byId = new Map(set.cases.map((one) => [one.id, one]))
  let disputed = 0
  const cases = [...byRewrite.values()].flatMap((ratings): LabelledRewrite[] => {
    const [first] = ratings
    const one = byId.get(first?.id ?? '')
    if (!first || !one) return []
    const isBad = ratings.map(({ ticks }) => ticks.length > 0)
    if (new Set(isBad).size > 1) {
      disputed++
      return []
    }
    const { source, child, people, mustKeep } = one
    const verdict = isBad[0] ? 'reject' : 'accept'
    return [{ source, rewrite: first.rewrite, child, people, mustKeep, verdict }]
  })
  return { cases, disputed }
}
