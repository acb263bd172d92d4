import type { NoteCheck } from '../check.ts'
import { ask, listOf, met, missing, notApplicable } from '../outcome.ts'

export const copiedToSiblings: NoteCheck = {
  title: 'It is on the record of every child with an open referral',
  answers: ['001-02'],
  leaves: 'Whether what it says belongs on each of these records.',
  sources: [
    {
      guide: 'case-notes',
      quote: 'Case notes should be copied to all children in the family who have an open referral.',
    },
  ],
  check: ({ about, input }) => {
    if (about.openReferrals === undefined) {
      return [ask('Which children of this family have an open referral? Fill in their names.')]
    }
    const own = [input.child?.name ?? '', ...(input.child?.knownAs ?? [])]
    const held = new Set([...own, ...(about.alsoOnRecordOf ?? [])].map(plain))
    const others = about.openReferrals.filter((name) => !own.map(plain).includes(plain(name)))
    if (others.length === 0) return [notApplicable('No other child has an open referral.')]
    const lost = others.filter((name) => !held.has(plain(name)))
    if (lost.length > 0) return [missing(`Not on the record of ${listOf(lost)} yet.`)]
    return [met(`On the record of ${listOf(others)} too, so it is written to nobody as “you”.`)]
  },
  examples: {
    meets: [
      {
        text: 'We met.',
        child: { name: 'Jordan Ellis' },
        about: { openReferrals: ['Jordan Ellis', 'Tyler Ellis'], alsoOnRecordOf: ['Tyler Ellis'] },
      },
      {
        text: 'We met.',
        about: { openReferrals: ['Tyler Ellis'], alsoOnRecordOf: ['tyler ellis'] },
      },
    ],
    misses: [
      {
        text: 'We met.',
        child: { name: 'Jordan Ellis' },
        about: { openReferrals: ['Jordan Ellis', 'Tyler Ellis'] },
      },
      { text: 'We met.' },
    ],
  },
}

const plain = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim()
