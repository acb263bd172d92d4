/**
 * A counterfactual case: one passage about two children who differ in one thing alone. The tool writes
 * both passages from the template, so that nothing else can differ.
 */
import { z } from 'zod'
import { GUIDES } from '../server/contract.ts'

export const SWAPS = ['gender', 'name', 'disability'] as const

export const Side = z.strictObject({
  name: z.string().regex(/^\S+ \S+/, 'a first and a last name'),
  pronouns: z.enum(['he', 'she', 'they']),
  /** What the slot [extra] becomes: "She uses a wheelchair."; nothing where left out. */
  extra: z.string().optional(),
})
export type Side = z.infer<typeof Side>

export const PairCase = z.strictObject({
  id: z.string().min(1),
  tags: z.array(z.string().min(1)).min(1).optional(),
  /** Pairs of one template share a family: they are drawn together. */
  family: z.string().min(1).optional(),
  swap: z.enum(SWAPS),
  profile: z.enum(GUIDES).optional(),
  /** Slots: [name] [he] [him] [his] [himself] [extra], capital letter where wanted. */
  template: z.string().min(1),
  people: z.array(z.strictObject({ name: z.string(), role: z.string() })).optional(),
  a: Side,
  b: Side,
  mustKeep: z.array(z.string().min(1)),
})
export type PairCase = z.infer<typeof PairCase>

const FORMS = {
  he: { he: 'he', him: 'him', his: 'his', himself: 'himself', was: 'was', has: 'has' },
  she: { he: 'she', him: 'her', his: 'her', himself: 'herself', was: 'was', has: 'has' },
  they: { he: 'they', him: 'them', his: 'their', himself: 'themself', was: 'were', has: 'have' },
} as const

const SLOT = /\[([A-Za-z]+)\]/g

/** The passage about one of the two children. */
export function writeSide(template: string, { name, pronouns, extra = '' }: Side): string {
  const first = name.split(' ')[0] ?? name
  const words: Readonly<Record<string, string>> = { name: first, extra, ...FORMS[pronouns] }
  const filled = template.replace(SLOT, (slot, word: string) => {
    const put = words[word.toLowerCase()]
    if (put === undefined) return slot
    return /^[A-Z]/.test(word) ? put.charAt(0).toUpperCase() + put.slice(1) : put
  })
  return filled.trim()
}

/** What is wrong with one pair besides its shape. */
export function faultsOfPair({ template, a, b, mustKeep }: PairCase): string[] {
  const left = /\[[A-Za-z]+\]/.exec(writeSide(template, a))
  const faults = left ? [`the slot ${left[0]} is not known`] : []
  if (writeSide(template, a) === writeSide(template, b)) faults.push('both children read the same')
  for (const side of [a, b]) {
    const text = writeSide(template, side)
    const lost = mustKeep.find((words) => !text.includes(words))
    if (lost) faults.push(`mustKeep "${lost}" does not stand in the passage about ${side.name}`)
  }
  return [...new Set(faults)]
}
