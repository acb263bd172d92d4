/** Which fields of the form answer a check, so that it can lead to the one that is still empty. */
import type { About, Check } from '../../contract.ts'

export const FIELDS: Readonly<Record<string, readonly (keyof About)[]>> = {
  'timing/dated-by-event': ['eventAt', 'writtenAt'],
  'timing/written-up-in-time': ['eventAt', 'finalisedAt'],
  'timing/written-up-timely': ['eventAt', 'writtenAt'],
  'timing/monthly-cut-off': ['eventAt', 'finalisedAt'],
  'timing/late-explained': ['eventAt', 'finalisedAt'],
  'timing/safeguarding-in-time': ['safeguarding', 'eventAt', 'finalisedAt'],
  'timing/safeguarding-reported': ['safeguarding', 'reportedTo'],
  'timing/decision-same-day': ['decidedAt', 'writtenAt'],
  'timing/reviews-regular': ['eventAt', 'previousAt'],
  'timing/supervision-every-four-weeks': ['eventAt', 'previousAt'],
  'timing/summary-every-three-months': ['eventAt', 'previousAt'],
  'entry/practitioner-and-place': ['author', 'authorRole', 'eventAt', 'venue'],
  'entry/kind-of-contact': ['kind', 'statutory', 'announced'],
  'entry/seen-on-screen': ['childSeen', 'seenAlone'],
  'entry/finalised-by-author': ['author', 'finalisedAt', 'finalisedBy'],
  'entry/significant-event': ['significant'],
  'entry/copied-to-siblings': ['openReferrals', 'alsoOnRecordOf'],
  'structure/purposeful-title': ['title'],
  'seen/child-seen': ['childSeen'],
  'seen/seen-alone': ['seenAlone'],
}

/** The first field that is empty of those that an open check asks for. */
export function fieldFor(
  { rule, status }: Check,
  isFilled: (name: keyof About) => boolean,
): keyof About | undefined {
  if (status !== 'missing' && status !== 'ask') return undefined
  return FIELDS[rule.replace(/^checks\//, '')]?.find((name) => !isFilled(name))
}
