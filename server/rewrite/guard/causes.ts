/** Causes: a rewrite gives no reason that the note does not give. */
import type { Comparer } from './passage.ts'

const CAUSE =
  /\b(?:because|due to(?! (?:be|come|start|begin|go|leave|move|return|have|see|meet|finish|end|attend|appear|arrive|turn|take|visit|give|get)\b)|as a result|which is why|that is why|(?:which|that) made (?:you|him|her|them|it)|owing to)\b/gi
const PURPOSE = /\b(?:in order to|so that)\b/gi
/** "As he was ill", "since the bus did not come", but not "since Easter", "as a baby". */
const HAS_CAUSE =
  /\b(?:because|due to|as a result|owing to|in view of|in (?:the )?light of|on account of|given (?:that|the|his|her|their)|on the grounds|consequently|further to|thanks to|result(?:s|ed|ing)? (?:of|in|from)|caus\w+|why|so|for \w+ing|therefore|made|led to|following)\b|\b(?:as|since)(?: (?:he|she|they|it|i|we|there|the|his|her|their|no|none|nobody|this|that|both|mum|dad)\b| (?!Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Easter|Christmas|Ramadan|Eid)\p{Lu})/giu
const HAS_PURPOSE = /\b(?:to|for|so|in order)\b/i

export const compareCauses: Comparer = ({ source, rewrite }) => {
  const causes = rewrite.asserted.match(CAUSE) ?? []
  const purposes = rewrite.asserted.match(PURPOSE) ?? []
  const known = source.own.match(HAS_CAUSE) ?? []
  const isFeared = /\b(?:worried|concerned|upset|scared|afraid|frightened) because\b/i.test(
    rewrite.asserted,
  )
  const knowsFear = /\b(?:concern|worr|fear|upset|anxi)\w*/i.test(source.own)
  const allowed = known.length + (isFeared && knowsFear ? 1 : 0)
  const added = causes.length > allowed ? causes.at(-1) : undefined
  const aim = purposes.length > 0 && !HAS_PURPOSE.test(source.own) ? purposes[0] : undefined
  const word = added ?? aim
  return word ? [{ code: 'cause-new', detail: `The note does not say “${word}”.` }] : []
}
