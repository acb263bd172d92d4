/** Completes the mentions of a sentence: what each does there, who belongs together, who is called. */
import { isCalled } from './called.ts'
import { linkClauses, partOf } from './clauses.ts'
import type { Found } from './find-mentions.ts'
import { readFit } from './fit.ts'
import { linkJoined, linkOwners, mergeNamed } from './kinship.ts'
import { loadWords } from './lists.ts'
import type { Mention, SentenceMentions } from './mention.ts'

const together = loadWords('together')
const OF_BABY = new Set(
  `nappy nappies bottle bottles feed feeds feeding weaned weaning cot pram moses formula milk centile winded
  dummy newborn birth weeks crawling teething breastfeeding breastfed hv midwife swaddled reflux`.split(
    /\s+/,
  ),
)
const OF_OLDER = new Set(
  `school college gcse gcses homework attendance exclusion excluded teacher exam exams cannabis vape phone
  missing detention apprenticeship`.split(/\s+/),
)
const isAboutChild = (mention: Mention): boolean =>
  mention.who === 'child' && !mention.isPlural && !mention.isCalled && !mention.isInSpeech

export function assignParts({ tokens, drafts, hasYou }: Found): SentenceMentions {
  const mentions = mergeNamed(tokens, drafts)
  for (const mention of mentions) mention.part = partOf(tokens, mention)
  linkOwners(tokens, mentions)
  linkJoined(tokens, mentions)
  linkClauses(tokens, mentions)
  for (const [index, mention] of mentions.entries()) {
    if (mention.kind === 'pronoun') readFit(tokens, mention, mentions[index + 1])
    if (mention.who === 'child') mention.isCalled = isCalled(tokens, mention, hasYou)
  }
  const said = tokens.filter((token) => !token.isInSpeech)
  return {
    mentions,
    hasYou,
    isOfChild: mentions.some(isAboutChild),
    isCall: mentions.some((mention) => mention.isCalled),
    isOfBaby: said.some(({ lower }) => OF_BABY.has(lower)),
    isOfOlder: said.some(({ lower }) => OF_OLDER.has(lower)),
    isTogether: said.some(({ lower }) => together.has(lower)),
  }
}
