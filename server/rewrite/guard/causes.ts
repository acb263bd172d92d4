/** Causes: a rewrite gives no reason that the note does not give. */
import type { Comparer } from './passage.ts'

const CAUSE =
  /\b(?:because|due to(?! (?:be|come|start|begin|go|leave|move|return|have|see|meet|finish|end|attend|appear|arrive|turn|take|visit|give|get)\b)|as a result|which is why|that is why|(?:which|that) made (?:you|him|her|them|it)|owing to)\b/gi
const PURPOSE = /\b(?:in order to|so that)\b/gi
/** "As he was ill", "since the bus did not come", but not "since Easter", "as a baby". */
const HAS_CAUSE =
  /\b(?:because|due to|as a result|owing to|in view of|in (?:the )?light of|on account of|given (?:that|the|his|her|their)|on the grounds|consequently|further to|thanks to|result(?:s|ed|ing)? (?:of|in|from)|caus\w+|why|so|for \w+ing|therefore|made|led to|following)\b/gi
/** "As he was ill", "as peers laughed"; not "as a baby", "since Easter", "has since been". */
const AS_CAUSE =
  /(?<!\b(?:has|have|had) )\b(?:[Aa]s|[Ss]ince) (?!(?:a|an|been|then|well|if|soon|part|per|though|to|follows|usual|being|such|of|last|her own|his own|long|much|many|often|early|birth|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Easter|Christmas|Ramadan|Eid)(?:[a-z]*)\b|\d)\p{L}/gu
const HAS_PURPOSE = /\b(?:to|for|so|in order)\b/i

export const compareCauses: Comparer = ({ source, rewrite }) => {
  const causes = rewrite.asserted.match(CAUSE) ?? []
  const purposes = rewrite.asserted.match(PURPOSE) ?? []
  const known = [...(source.own.match(HAS_CAUSE) ?? []), ...(source.own.match(AS_CAUSE) ?? [])]
  const isFeared =
    /\b(?:worried|concerned|upset|scared|afraid|frightened) because\b|\bbecause (?:\w+ ){1,4}(?:worried|concerned|upset|scared|afraid|frightened|suspected|thought)\b/i.test(
      rewrite.asserted,
    )
  const knowsFear = /\b(?:concern|worr|fear|upset|anxi|suspic|suspect)\w*/i.test(source.own)
  const allowed = known.length + (isFeared && knowsFear ? 1 : 0)
  const added = causes.length > allowed ? causes.at(-1) : undefined
  const aim = purposes.length > 0 && !HAS_PURPOSE.test(source.own) ? purposes[0] : undefined
  const word = added ?? aim
  return word ? [{ code: 'cause-new', detail: `The note does not say “${word}”.` }] : []
}
