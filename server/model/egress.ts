/**
 * The one gate out: builds every body that leaves for a model, scans it once more for anybody's name
 * or number, and refuses if anything is found. The note stands between lines that it cannot contain.
 */
import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { ModelRequest } from './model.ts'
import { type Prompt, renderInput } from './prompt.ts'
import type { Pseudonyms } from './pseudonyms.ts'

/** Something that could tell who somebody is was about to leave. `kinds` names what sort, never what. */
export class EgressError extends Error {
  override readonly name = 'EgressError'
  readonly kinds: readonly string[]
  constructor(kinds: readonly string[]) {
    super(`Not sent: it may hold ${kinds.join(', ')}.`)
    this.kinds = kinds
  }
}

export interface Outbound<T> {
  readonly prompt: Prompt
  /** By the prompt's input names, with placeholders already in; `delimiter` is added here. */
  readonly inputs: Readonly<Record<string, string>>
  readonly schema: z.ZodType<T>
  readonly maxOutputTokens: number
  readonly timeoutMs: number
  readonly signal: AbortSignal
  readonly onProgress?: ((characters: number) => void) | undefined
  readonly onAdmitted?: (() => void) | undefined
}

/** Builds a request. Throws `EgressError` where the scan finds what should not leave. */
export function buildRequest<T>(outbound: Outbound<T>, pseudonyms: Pseudonyms): ModelRequest<T> {
  const { prompt, inputs, onProgress, onAdmitted, ...rest } = outbound
  const kinds = new Set(Object.values(inputs).flatMap((text) => pseudonyms.findLeaks(text)))
  if (kinds.size > 0) throw new EgressError([...kinds])
  return {
    ...rest,
    role: prompt.role,
    instructions: prompt.instructions,
    input: renderInput(prompt, { ...inputs, delimiter: createDelimiter(Object.values(inputs)) }),
    schemaName: prompt.output,
    ...(onProgress ? { onProgress } : {}),
    ...(onAdmitted ? { onAdmitted } : {}),
  }
}

/** A line that stands nowhere in the inputs and that nobody can foresee. */
function createDelimiter(inputs: readonly string[]): string {
  for (;;) {
    const delimiter = `=====${randomBytes(6).toString('hex')}=====`
    if (!inputs.some((text) => text.includes(delimiter))) return delimiter
  }
}
