/** Rewrites that a person judges blind, and how far what they say agrees with what others say. */
import { join } from 'node:path'
import type { EvalVerdictInput } from '../../server/contract/eval-verdict.ts'
import type { LabelledRewrite } from '../judges/calibrate.ts'
import { loadSet } from '../load.ts'
import { hashOf } from '../record/identity.ts'
import { heldIn } from '../select.ts'
import type { GuardCase } from '../set.ts'
import { type Kappa, kappaOf } from '../statistics/kappa.ts'
import type { Surroundings } from '../surroundings.ts'
import { keepVerdict, readVerdicts, type Verdicts } from '../verdicts.ts'
import { notThere, refused } from './refuse.ts'

/** As many as it takes for a judge to be trusted. */
const TO_JUDGE = 100

/**
 * Rewrites of a set that may be shown: as many good as bad ones, in an order that tells nothing of which is
 * which and is the same for everybody. Throws a problem where the set has none.
 */
export function rewritesToJudge(name: string, folder: string): GuardCase[] {
  const set = loadSet(name, folder)
  if (set.kind !== 'guard') throw refused('Only a set of labelled rewrites can be judged.')
  if (set.keptBack || !set.synthetic) throw refused('The words of this set are held back.')
  const shown = set.cases.filter((one) => !heldIn(set, one))
  const order = new Map(shown.map((one) => [one.id, hashOf(['judged blind', one.id])]))
  const mixed = shown.toSorted((a, b) =>
    (order.get(a.id) ?? '') < (order.get(b.id) ?? '') ? -1 : 1,
  )
  const half = (verdict: GuardCase['verdict']): GuardCase[] =>
    mixed.filter((one) => one.verdict === verdict).slice(0, TO_JUDGE / 2)
  const chosen = new Set([...half('accept'), ...half('reject')])
  return mixed.filter((one) => chosen.has(one))
}

/** Keeps what somebody says of a rewrite. Throws a problem where it is none to be judged here. */
export function keepVerdictOf(
  { set, case: id, as, verdict }: EvalVerdictInput & { set: string; case: string },
  { folder, now }: Pick<Surroundings, 'folder' | 'now'>,
): { said: string } {
  if (!rewritesToJudge(set, folder).some((one) => one.id === id)) {
    throw notThere('There is no such rewrite to judge.')
  }
  keepVerdict(join(folder, set), as, { id, verdict, at: now().toISOString() })
  return { said: 'Kept.' }
}

export const verdictsOf = (as: string, set: string, folder: string): Verdicts =>
  readVerdicts(join(folder, set), as)

/** What somebody settled, as labels for a judge; what they could not tell is left out. */
export function labelledBy(
  cases: readonly GuardCase[],
  verdicts: Verdicts,
): (GuardCase & LabelledRewrite)[] {
  return cases.flatMap((one) => {
    const verdict = verdicts.get(one.id)?.verdict
    if (verdict === undefined || verdict === 'cannot tell') return []
    return [{ ...one, verdict: verdict === 'faithful' ? 'accept' : 'reject' }]
  })
}

/** How far two say the same of the rewrites that both have judged. */
export function agreementOn(
  cases: readonly GuardCase[],
  first: readonly LabelledRewrite[],
  second: readonly LabelledRewrite[],
): Kappa & { readonly same: number } {
  const of = (all: readonly LabelledRewrite[]) =>
    new Map(all.map((one) => [(one as GuardCase).id, one.verdict]))
  const [a, b] = [of(first), of(second)]
  const pairs = cases.flatMap(({ id }) => {
    const [one, other] = [a.get(id), b.get(id)]
    return one && other ? [[one === 'reject', other === 'reject'] as const] : []
  })
  const same = pairs.filter(([one, other]) => one === other).length
  return { ...kappaOf(pairs.map((pair) => [pair])), same }
}
