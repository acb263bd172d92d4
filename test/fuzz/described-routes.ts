/** Every call that the service describes of itself, and bodies for it: fitting, broken and absurd. */
import fc from 'fast-check'
import { z } from 'zod'

const Schema = z.record(z.string(), z.unknown())
type Schema = z.infer<typeof Schema>
const Description = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        requestBody: z
          .object({ content: z.record(z.string(), z.object({ schema: Schema })) })
          .optional(),
      }),
    ),
  ),
  components: z.object({ schemas: z.record(z.string(), Schema) }),
})

export interface DescribedRoute {
  readonly method: string
  readonly path: string
  /** Undefined where it takes none. */
  readonly bodies: fc.Arbitrary<string> | undefined
  /** Of the bodies; JSON where left out. */
  readonly type?: string
}

interface Asked {
  readonly request: (path: string) => Response | Promise<Response>
}

/** Read from `/openapi.json`, so that no route can be forgotten. */
export async function describedRoutes(app: Asked, words: readonly string[]) {
  const answer = await app.request('/openapi.json')
  const { paths, components } = Description.parse(await answer.json())
  const makers = createMakers(components.schemas, words)
  return Object.entries(paths).flatMap(([path, calls]) =>
    Object.entries(calls).map(([method, { requestBody }]): DescribedRoute => {
      const schema = requestBody?.content['application/json']?.schema
      return { method: method.toUpperCase(), path, bodies: schema && makers.bodies(schema) }
    }),
  )
}

const DEPTH = 4

function createMakers(components: Record<string, Schema>, words: readonly string[]) {
  const strings = fc.oneof(
    fc.constantFrom(...words),
    fc.string({ maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      'wandsworth',
      'jargon/placement',
      'jargon',
      '2026-05-14',
      '2026-05-14T10:00:00Z',
    ),
  )
  const anything = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' })

  function fitting(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    const { $ref, anyOf, oneOf, allOf, enum: values, const: only, type } = schema
    if (depth > DEPTH) return fc.constant(null)
    if (typeof $ref === 'string') {
      return fitting(components[$ref.split('/').at(-1) ?? ''] ?? {}, depth + 1)
    }
    const choices = anyOf ?? oneOf ?? allOf
    if (Array.isArray(choices)) {
      return fc.oneof(...choices.map((choice) => fitting(Schema.parse(choice), depth)))
    }
    if (Array.isArray(values)) return fc.constantFrom(...values)
    if (only !== undefined) return fc.constant(only)
    switch (Array.isArray(type) ? type[0] : type) {
      case 'object':
        return object(schema, depth)
      case 'array':
        return fc.array(fitting(Schema.parse(schema.items ?? {}), depth + 1), { maxLength: 4 })
      case 'integer':
        return fc.oneof(fc.nat(200), fc.integer())
      case 'number':
        return fc.double({ noNaN: true })
      case 'boolean':
        return fc.boolean()
      case 'string':
        return strings
      default:
        return anything
    }
  }

  function object(schema: Schema, depth: number): fc.Arbitrary<object> {
    const fields = Object.entries(Schema.parse(schema.properties ?? {}))
    const needed = Array.isArray(schema.required) ? schema.required : []
    if (fields.length === 0) return fc.dictionary(strings, strings, { maxKeys: 3 })
    return fc.record(
      Object.fromEntries(
        fields.map(([name, field]) => [name, mostly(fitting(Schema.parse(field), depth + 1))]),
      ),
      { requiredKeys: fields.map(([name]) => name).filter((name) => needed.includes(name)) },
    )
  }

  /** Now and then something else than what belongs there. */
  const mostly = (right: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 20, arbitrary: right }, { weight: 1, arbitrary: anything })

  return {
    bodies: (schema: Schema): fc.Arbitrary<string> =>
      fc.oneof(
        { weight: 8, arbitrary: fitting(schema, 0).map((value) => JSON.stringify(value)) },
        { weight: 2, arbitrary: anything.map((value) => JSON.stringify(value)) },
        {
          weight: 1,
          arbitrary: fitting(schema, 0).map((value) => JSON.stringify(value).slice(0, -2)),
        },
        { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      ),
  }
}
