/** What a judge can be asked, and by which prompts: the first is the one that judges. */
import type { Prompt } from '../../server/model/prompt.ts'
import { nearest } from '../sheets/nearest.ts'
import { UsageError } from '../usage.ts'

export const CRITERIA = {
  faithful: ['judge-faithful'],
  claims: ['judge-claims', 'split-claims'],
  plainer: ['judge-plainer'],
} as const
export type Criterion = keyof typeof CRITERIA

/** Those that read one rewrite, and so can be held against labelled rewrites. */
export const OF_ONE_REWRITE: readonly Criterion[] = ['faithful', 'claims']

const isCriterion = (name: string): name is Criterion => Object.hasOwn(CRITERIA, name)

/** Throws `UsageError` where there is no such criterion. */
export function criterionNamed(name: string): Criterion {
  if (isCriterion(name)) return name
  const known = Object.keys(CRITERIA)
  const near = nearest(name, known)
  throw new UsageError(
    `No criterion "${name}"${near ? `; did you mean "${near}"?` : '.'} Criteria are: ${known.join(', ')}.`,
  )
}

/** The prompts of a criterion. A judge is known by all of them. */
export const promptsOf = (
  criterion: Criterion,
  prompts: ReadonlyMap<string, Prompt>,
): readonly [Prompt, ...Prompt[]] => {
  const [first, ...more] = CRITERIA[criterion].map((name) => {
    const prompt = prompts.get(name)
    if (!prompt) throw new Error(`No prompt is called ${name}.`)
    return prompt
  })
  if (!first) throw new Error(`${criterion} has no prompt.`)
  return [first, ...more]
}
