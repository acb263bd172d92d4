/** What can be wrong with a labelled note, a rewrite or a set's parts, in plain words. */
import { fits, trim } from '../server/note/span.ts'
import { neverFlagSpans } from './never-flag.ts'
import type { Case, GuardCase, Label, RewriteCase, SetInfo } from './set.ts'

/** The faults of one case. */
export function faultsOfCase({ text, labels, addressChild, neverFlag = [] }: Case): string[] {
  const seen = new Set<string>()
  const never = neverFlag.flatMap((one) =>
    neverFlagSpans(text, [one]).length === 0
      ? [`never flag "${shorten(one.quote)}": not in the text`]
      : [],
  )
  const faulty = labels.flatMap((label, index) => {
    const faults = faultsOfLabel(text, label)
    const key = `${label.category} ${label.start} ${label.end} ${label.optional ?? false}`
    if (seen.has(key)) faults.push('the same words are labelled twice in one category')
    seen.add(key)
    if (label.category === 'third-person' && addressChild === false) {
      faults.push('third-person, but addressChild is false for this note')
    }
    return faults.map((fault) => `label ${index + 1} ("${shorten(label.quote)}"): ${fault}`)
  })
  return [...never, ...faulty]
}

function faultsOfLabel(text: string, label: Label): string[] {
  if (!fits(text, label)) {
    return [`start ${label.start} and end ${label.end} do not lie inside the text`]
  }
  const slice = text.slice(label.start, label.end)
  if (slice !== label.quote) {
    return [
      `the text from ${label.start} to ${label.end} reads "${shorten(slice)}"${whereElse(text, label)}`,
    ]
  }
  const faults: string[] = []
  const bare = trim(text, label)
  if (bare.start !== label.start || (bare.end !== label.end && /\s$/.test(slice))) {
    faults.push('starts or ends in white space')
  }
  if (label.also?.includes(label.category)) faults.push('"also" repeats its category')
  return faults
}

function whereElse(text: string, { quote }: Label): string {
  const at = text.indexOf(quote)
  if (at === -1) return '; the quote stands nowhere in the text'
  const isOnly = text.indexOf(quote, at + 1) === -1
  return isOnly ? `; the quote stands at ${at} to ${at + quote.length}` : ''
}

/** The faults of one rewrite. */
export function faultsOfGuardCase({ source, rewrite, verdict, reason }: GuardCase): string[] {
  const isGood = verdict === 'accept'
  if (isGood !== (reason === 'none')) {
    return ['reason must be "none" where the verdict is "accept", and nowhere else']
  }
  return !isGood && source === rewrite ? ['rejected, but the rewrite is the passage itself'] : []
}

/** The faults of one passage: what must be kept has to stand in it. */
export const faultsOfRewriteCase = ({ source, mustKeep }: RewriteCase): string[] =>
  mustKeep
    .filter((words) => !source.toLowerCase().includes(words.toLowerCase()))
    .map((words) => `mustKeep "${shorten(words)}": does not stand in the passage`)

/** The faults of a set's parts: each case in one part, and no part with a case that is not there. */
export function faultsOfParts(
  { parts = {} }: SetInfo,
  cases: readonly { readonly id: string; readonly of?: string | undefined }[],
): string[] {
  const faults: string[] = []
  const ids = new Set(cases.map((one) => one.id))
  const partOf = new Map<string, string>()
  for (const [name, part] of Object.entries(parts)) {
    for (const id of part.cases) {
      if (!ids.has(id)) faults.push(`part "${name}" names "${id}", which is no case of this set`)
      const other = partOf.get(id)
      if (other) faults.push(`"${id}" stands in part "${other}" and in part "${name}"`)
      partOf.set(id, name)
    }
  }
  if (partOf.size > 0) {
    const left = cases.filter((one) => !partOf.has(one.of ?? one.id)).map((one) => one.id)
    if (left.length > 0) faults.push(`in no part: ${left.join(', ')}`)
  }
  return faults
}

const shorten = (words: string): string =>
  words.length > 60 ? `${words.slice(0, 57).replaceAll('\n', ' ')}…` : words.replaceAll('\n', ' ')
