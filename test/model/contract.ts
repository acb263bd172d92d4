/**
 * Holds every request body that we send against the API's official description.
 * `npm run contract -- <openai-openapi.yaml>`; the file (MIT, openai/openai-openapi) is not ours to keep.
 */
import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { parse } from 'yaml'
import { NoteChecksAnswer } from '../../server/model/note-checks.ts'
import { createProvider } from '../../server/model/openai.ts'
import { loadPrompts } from '../../server/model/prompt.ts'
import { ReviewAnswer } from '../../server/model/review.ts'
import { RewriteAnswer } from '../../server/model/rewrite-by-model.ts'
import type { ProviderSettings } from '../../server/model/settings.ts'

const [file] = process.argv.slice(2)
if (!file) throw new Error('Name the description: npm run contract -- <openai-openapi.yaml>')

type Json = { [key: string]: unknown }
const api = parse(readFileSync(file, 'utf8')) as {
  paths: Record<string, { post?: { requestBody?: { content: Record<string, { schema: Json }> } } }>
}

const ajv = new Ajv2020({ strict: false, allErrors: true })
;(addFormats as unknown as { default: (to: Ajv2020) => void }).default(ajv)
ajv.addSchema(withNulls(api) as Json, 'api')

/** OpenAPI 3.0's `nullable` said in JSON Schema's words. */
function withNulls(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withNulls)
  if (typeof node !== 'object' || node === null) return node
  const plain = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, withNulls(value)]),
  )
  if (plain.nullable !== true) return plain
  const { nullable, ...rest } = plain
  return { anyOf: [rest, { type: 'null' }] }
}

function validatorOf(path: string): ValidateFunction {
  const pointer = path.replaceAll('~', '~0').replaceAll('/', '~1')
  const schema = `api#/paths/${pointer}/post/requestBody/content/application~1json/schema`
  const validate = ajv.getSchema(schema)
  if (!validate) throw new Error(`The description has no POST ${path}.`)
  return validate
}

const SHAPES = {
  'rewrite-to-child': RewriteAnswer,
  review: ReviewAnswer,
  'note-checks': NoteChecksAnswer,
}
const PROVIDERS = ['openai', 'azure', 'compatible'] as const

/** The bodies that would leave for one provider, whose every call is answered with a 500. */
async function bodiesFor(provider: ProviderSettings['provider'], output: 'schema' | 'json') {
  const sent: { path: string; body: Json }[] = []
  const { open } = createProvider({
    provider,
    output,
    models: { fast: 'small', best: 'large' },
    baseUrl: 'https://model.test/v1',
    key: 'k',
    apiVersion: '2026-01-01',
    fetch: async (url, init) => {
      const path = new URL(String(url)).pathname.includes('responses')
        ? '/responses'
        : '/chat/completions'
      sent.push({ path, body: JSON.parse(String(init?.body)) as Json })
      return new Response('{}', { status: 500 })
    },
  })
  for (const prompt of loadPrompts().values()) {
    const schema = SHAPES[prompt.name as keyof typeof SHAPES]
    const { signal } = new AbortController()
    const request = { role: prompt.role, instructions: prompt.instructions, input: prompt.template }
    await open(
      {
        ...request,
        schema,
        schemaName: prompt.output,
        maxOutputTokens: 500,
        timeoutMs: 1000,
        signal,
      },
      signal,
    ).catch(() => undefined)
  }
  return sent
}

let faults = 0
let count = 0
for (const provider of PROVIDERS) {
  for (const output of ['schema', 'json'] as const) {
    for (const { path, body } of await bodiesFor(provider, output)) {
      count++
      const validate = validatorOf(path)
      if (validate(body)) continue
      faults++
      process.stderr.write(
        `${provider}, ${output}, POST ${path}: ${ajv.errorsText(validate.errors)}\n`,
      )
    }
  }
}
// A description that accepts anything proves nothing: these must be refused.
const WRONG: readonly (readonly [string, Json])[] = [
  ['/chat/completions', { model: 'm', messages: 'hello' }],
  ['/chat/completions', { model: 'm', messages: [{ role: 'nobody', content: 'x' }] }],
  ['/chat/completions', { model: 'm', messages: [{ role: 'user', content: 'x' }], temperature: 9 }],
]
const passed = WRONG.filter(([path, body]) => validatorOf(path)(body)).length
process.stdout.write(
  `${count - faults} of ${count} request bodies fit the API's description; ${WRONG.length - passed} of ${WRONG.length} wrong ones are refused.\n`,
)
if (faults > 0 || passed > 0 || count === 0) process.exitCode = 1
