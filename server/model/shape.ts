/** The shape of an answer as a provider is told it: by schema, or, for JSON mode, in words. */
import { z } from 'zod'
import type { ModelRequest } from './model.ts'

/** Whether the server holds answers to a schema, or knows JSON mode only. */
export type Output = 'schema' | 'json'

export const schemaOf = (request: ModelRequest<unknown>) =>
  z.toJSONSchema(request.schema, { target: 'draft-7' }) as Record<string, unknown>

/** A server in JSON mode is told the shape, which schema mode sends by itself. */
export const instructionsOf = (request: ModelRequest<unknown>, output: Output): string =>
  output === 'schema'
    ? request.instructions
    : `${request.instructions}\n\nAnswer in JSON of this schema:\n${JSON.stringify(schemaOf(request))}`
