import type { Mention } from '../../note/mention.ts'
import { readReferents } from '../../note/referents.ts'
import type { CheckFacts, NoteCheck } from '../check.ts'
import { ask, met, missing, notApplicable, placeOf } from '../outcome.ts'

export const pronounsWanted: NoteCheck = {
  title: 'The child’s own pronouns',
  answers: ['004-20'],
  leaves: 'Whether each “he”, “she” or “they” that could be somebody else means the child.',
  sources: [
    {
      guide: 'wandsworth',
      quote:
        "The use of pronouns, he/she/they, is sensitive to the child or young person's wishes.",
    },
  ],
  check: (facts) => {
    const { child } = facts.cast
    if (!child) return [notApplicable('No child is named.')]
    const { bySentence } = readReferents(facts.note, facts.cast)
    const isToldOf = bySentence.some((referents) =>
      referents.some(({ who, mention }) => who.kind === 'child' && !mention.isCalled),
    )
    if (!isToldOf) return [notApplicable('No sentence speaks of the child as he, she or they.')]
    if (child.pronouns.length === 0) return [ask('Which pronouns does the child go by?')]
    const other = findOther(facts)
    if (!other) return [met('No other pronoun is used for the child.')]
    return [missing(`The child goes by ${facts.input.child?.pronouns}: look at this one.`, other)]
  },
  examples: {
    meets: [
      { text: 'Ash has new shoes. They are red.', child: { name: 'Ash Cole', pronouns: 'they' } },
      {
        text: 'Ash made tea. His mum rang and she was cross.',
        child: { name: 'Ash Cole', pronouns: 'he/they' },
      },
    ],
    misses: [
      {
        text: 'Ash showed me the bike. She rides it to school.',
        child: { name: 'Ash Cole', pronouns: 'they/them' },
      },
      { text: 'Ash showed me the bike. She rides it.', child: { name: 'Ash Cole' } },
    ],
  },
}

/** "She" in a note that has no woman or girl, beside the child's name, where the child is not "she". */
function findOther({ note, cast }: CheckFacts) {
  const { mentions } = readReferents(note, cast)
  const wanted = cast.child?.pronouns ?? []
  for (const gender of ['he', 'she'] as const) {
    if (wanted.includes(gender)) continue
    const isNamed = (one: Mention) => one.kind !== 'pronoun' && one.who !== 'child'
    if (mentions.some((all) => all.mentions.some((one) => isNamed(one) && one.gender === gender))) {
      continue
    }
    for (const sentence of note.sentences) {
      const here = mentions[sentence.index]?.mentions ?? []
      const pronoun = here.find(
        (one) => one.kind === 'pronoun' && one.gender === gender && !one.isInSpeech,
      )
      if (!pronoun) continue
      const near = [...(mentions[sentence.index - 1]?.mentions ?? []), ...here]
      const isOfChild = near.some(({ who }) => who === 'child')
      const mayBeOne = near.some((one) => isNamed(one) && !one.isPlural && one.gender === 'unknown')
      if (isOfChild && !mayBeOne) return placeOf(sentence, pronoun)
    }
  }
  return undefined
}
