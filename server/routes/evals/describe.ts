/** What the routes of evals have in common. */
import { createRoute, z } from '@hono/zod-openapi'
import { json, problem } from '../route.ts'

export const Said = z.strictObject({ said: z.string() })

const refusals = {
  400: problem('Not of the right shape'),
  403: problem('The caller does not have the role of a lead'),
  404: problem('There is no such thing'),
  409: problem('It cannot be done as things stand'),
  503: problem('Evals are not part of this installation, or the store cannot be used'),
}

/** A route that tells something. */
export const describeGet = <Path extends string, Out extends z.ZodType>(
  path: Path,
  summary: string,
  output: Out,
) =>
  createRoute({
    method: 'get',
    path,
    summary,
    responses: { 200: json(output, 'As it stands'), ...refusals },
  })

/** A route that takes something and does it. */
export const describePost = <Path extends string, In extends z.ZodType, Out extends z.ZodType>(
  path: Path,
  summary: string,
  input: In,
  output: Out,
) =>
  createRoute({
    method: 'post',
    path,
    summary,
    request: { body: { content: { 'application/json': { schema: input } }, required: true } },
    responses: { 200: json(output, 'Done'), ...refusals },
  })
