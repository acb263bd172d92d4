/** What every resource needs of OpenAPIHono: a router whose faults come back as problems. */
import { OpenAPIHono, type z } from '@hono/zod-openapi'
import { Problem } from '../contract.ts'
import { type Fault, noteTooLong, ProblemError } from '../errors.ts'

/** A router that turns what the contract refuses into a problem that names each fault. */
export const createRouter = () =>
  new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw toProblem(result.error.issues)
    },
  })

/** An answer in JSON, as `createRoute` wants it described. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  content: { 'application/json': { schema } },
  description,
})

/** The problems that any call may be answered with. */
export const problem = (description: string) => ({
  content: { 'application/problem+json': { schema: Problem } },
  description,
})

function toProblem(issues: readonly z.core.$ZodIssue[]): ProblemError {
  const isTooLong = (issue: z.core.$ZodIssue) =>
    issue.code === 'too_big' && issue.path.length === 1 && issue.path[0] === 'text'
  if (issues.some(isTooLong)) return noteTooLong()
  const faults = issues.flatMap(toFaults)
  const detail = faults.map((fault) => `${fault.path}: ${fault.message}`).join('; ')
  return new ProblemError('invalid-note', detail, faults)
}

function toFaults(issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path.map(nameOf).join('.') || 'body'
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: path === 'body' ? nameOf(key) : `${path}.${nameOf(key)}`,
      message: 'no such field',
    }))
  }
  return [{ path, message: issue.message }]
}

/** A field's name, or `*` for a key that could hold words of a note. */
function nameOf(key: PropertyKey): string {
  const name = String(key)
  return /^[A-Za-z]\w{0,39}$|^\d+$/.test(name) ? name : '*'
}
