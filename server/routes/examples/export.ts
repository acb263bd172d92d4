/** `GET /v1/examples/:id/export`, `POST /v1/examples/pack`: examples as files. */
import { createRoute, z } from '@hono/zod-openapi'
import {
  ExampleCopy,
  ExampleFormat,
  MAX_PACK,
  PackRequest,
  type WorkedExample,
} from '../../contract.ts'
import { ProblemError } from '../../errors.ts'
import {
  CONTENT_TYPES,
  ExportBlockedError,
  type Format,
  findBlocks,
} from '../../examples/handouts/export.ts'
import { type ExportJob, exportApart } from '../../examples/handouts/export-apart.ts'
import { idOf } from '../../training/free-id.ts'
import type { Read } from '../../training/library.ts'
import { createRouter, problem } from '../route.ts'
import { type ExampleDeps, refusals } from './deps.ts'

const file = {
  description:
    'The file. "Fairhand-Versions" says which version of each example is in it, in their order; the file is made of these alone, whatever changes meanwhile.',
  content: Object.fromEntries(
    Object.values(CONTENT_TYPES).map((type) => [
      type.split(';')[0] ?? type,
      { schema: z.string().meta({ format: 'binary' }) },
    ]),
  ),
}

const exportRoute = createRoute({
  method: 'get',
  path: '/examples/{id}/export',
  summary: 'An example as a file',
  request: {
    params: z.object({ id: z.string() }),
    query: z.object({
      format: ExampleFormat,
      copy: ExampleCopy.default('facilitator'),
      version: z.coerce.number().int().min(0).optional(),
      faded: z
        .string()
        .regex(/^\d{1,3}(?:,\d{1,3}){0,9}$/)
        .optional()
        .meta({ description: 'Which changes the faded copy leaves blank: "2,4".' }),
    }),
  },
  responses: { 200: file, ...refusals },
})

const packRoute = createRoute({
  method: 'post',
  path: '/examples/pack',
  summary: 'Several examples as one file, with contents',
  request: { body: { content: { 'application/json': { schema: PackRequest } }, required: true } },
  responses: { 200: file, 400: problem('None, or more than a pack holds'), ...refusals },
})

export function exampleExportRoutes({ library, today }: ExampleDeps) {
  async function need(id: string, version?: number): Promise<Read> {
    const found = await library.read(id, version)
    if (found) return found
    throw new ProblemError('not-found', 'There is no such worked example.')
  }
  return createRouter()
    .openapi(exportRoute, async (context) => {
      const { format, copy, version, faded } = context.req.valid('query')
      const read = await need(context.req.valid('param').id, version)
      const setting = {
        ...{ copy, day: today() },
        ...(faded ? { faded: faded.split(',').map(Number) } : {}),
      }
      const bytes = await draw({ examples: [read.example], format, setting })
      const name = `${read.example.id}-${copy}-version-${read.version}.${format}`
      return context.body(bytes, 200, headersOf(format, name, [read]))
    })
    .openapi(packRoute, async (context) => {
      const { title, ids, format, copy } = context.req.valid('json')
      const wanted = [...new Set(ids)]
      if (wanted.length > MAX_PACK) {
        throw new ProblemError(
          'invalid-note',
          `A pack holds ${MAX_PACK} examples at most, and this one has ${wanted.length}.`,
          [{ path: 'ids', message: `more than ${MAX_PACK}` }],
        )
      }
      const reads = await Promise.all(wanted.map((id) => need(id)))
      const examples = reads.map(({ example }): WorkedExample => example)
      const bytes = await draw({ title, examples, format, setting: { copy, day: today() } })
      return context.body(bytes, 200, headersOf(format, `${idOf(title)}-${copy}.${format}`, reads))
    })
}

const headersOf = (format: Format, name: string, reads: readonly Read[]) => ({
  'content-type': CONTENT_TYPES[format],
  'content-disposition': `attachment; filename="${name}"`,
  'fairhand-versions': reads.map(({ version }) => version).join(' '),
  'cache-control': 'no-store',
})

async function draw(job: ExportJob): Promise<ArrayBuffer> {
  try {
    // a thread takes seconds to start: what is refused is refused at once
    const blocks = job.examples.length === 1 ? findBlocks(job.examples) : []
    if (blocks.length > 0) throw new ExportBlockedError(blocks)
    const bytes = await exportApart(job)
    return bytes.slice().buffer as ArrayBuffer
  } catch (error) {
    if (!(error instanceof ExportBlockedError)) throw error
    const { blocks } = error
    throw new ProblemError(
      'example-not-ready',
      `${blocks.length === 1 ? 'An example' : `${blocks.length} examples`} cannot be handed out before something is mended: the facts before and after have to be the same. GET /v1/examples/{id} says where.`,
      blocks.flatMap(({ id, faults }) => faults.map(({ mend }) => ({ path: id, message: mend }))),
    )
  }
}
