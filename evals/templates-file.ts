/** Reads a file of templates and swaps, `templates.yaml`, and makes a pair of each template and each swap. */
import { parse } from 'yaml'
import { z } from 'zod'
import { GUIDES } from '../server/contract.ts'
import { describe } from './load.ts'
import { faultsOfPair, PairCase, Side, SWAPS } from './pair-case.ts'

const TemplatesFile = z.strictObject({
  swaps: z
    .array(z.strictObject({ name: z.string().min(1), swap: z.enum(SWAPS), a: Side, b: Side }))
    .min(1),
  templates: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        template: z.string().min(1),
        profile: z.enum(GUIDES).optional(),
        people: PairCase.shape.people,
        mustKeep: z.array(z.string().min(1)),
      }),
    )
    .min(1),
})

export function readTemplatesFile(text: string): { cases: PairCase[]; faults: string[] } {
  const file = TemplatesFile.safeParse(parse(text))
  if (!file.success) return { cases: [], faults: describe(file.error) }
  const { templates, swaps } = file.data
  const cases = templates.flatMap(({ id: family, ...template }) =>
    swaps.map(({ name, ...swap }) => ({ id: `${family}-${name}`, family, ...swap, ...template })),
  )
  const faults = cases.flatMap((one) => faultsOfPair(one).map((fault) => `${one.id}: ${fault}`))
  return { cases, faults }
}
