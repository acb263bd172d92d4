/** Deeds that a note names with a noun or says as how somebody is: "an assault by Mick", "is supportive of it". */
import { type Deed, isSame } from './deeds.ts'
import type { Passage } from './passage.ts'
import { subjectOf } from './subjects.ts'
import type { Token } from './token.ts'

const REACH = 6

/** Whether the note says the deed of the same person, only not with a verb. */
export const isNamedDeed = (deed: Deed, { sentences }: Passage): boolean =>
  deed.actor !== undefined &&
  sentences.some(({ tokens }) =>
    tokens.some(
      (token, at) =>
        token.kind === 'word' &&
        !token.isVerb &&
        token.ids.some((id) => deed.verb.ids.includes(id)) &&
        doersOf(tokens, at).some((doer) => doer !== undefined && isSame(doer, deed.actor)),
    ),
  )

/** "By Mick", "Mick's", and, of how somebody is, whoever is so. */
function doersOf(tokens: readonly Token[], at: number) {
  const by = tokens
    .slice(at, at + REACH)
    .findIndex(({ lower }) => lower === 'by' || lower === 'from')
  const after =
    by < 0 ? undefined : tokens.slice(at + by, at + by + 3).find(({ kind }) => kind === 'party')
  const before = tokens[at - 1]
  const isSo = /^(?:is|are|was|were|been|be|very)$/.test(before?.lower ?? '')
  return [
    after?.isOwner ? undefined : after?.members,
    before?.isOwner ? before.members : undefined,
    isSo ? subjectOf(tokens, at) : undefined,
  ]
}
