/** Reads from an answer's bytes what it used, whichever protocol and whichever SDK asked. */
import { NO_TOKENS, type Tokens } from './calls.ts'

/** The last usage that an answer names, plain JSON or a stream of events; nothing where it names none. */
export function usageOf(body: string): Tokens {
  const texts = body.trimStart().startsWith('{')
    ? [body]
    : body
        .split('\n')
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trim())
  let usage = NO_TOKENS
  for (const text of texts) {
    if (!text.includes('"usage"')) continue
    usage = tokensOf(parseJson(text)) ?? usage
  }
  return usage
}

function tokensOf(answer: unknown): Tokens | undefined {
  const usage = at(answer, 'usage') ?? at(at(answer, 'response'), 'usage')
  if (typeof usage !== 'object' || usage === null) return undefined
  const details = at(usage, 'prompt_tokens_details') ?? at(usage, 'input_tokens_details')
  return {
    input: count(at(usage, 'prompt_tokens') ?? at(usage, 'input_tokens')),
    cached: count(at(details, 'cached_tokens')),
    output: count(at(usage, 'completion_tokens') ?? at(usage, 'output_tokens')),
  }
}

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined

const count = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.max(0, Math.round(value)) : 0

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
