/** `POST /v1/examples/{draft,invent,check,word}` and the cases to start from: nothing here is kept. */
import { createRoute, z } from '@hono/zod-openapi'
import {
  ExampleDraft,
  ExampleDraftInput,
  ExampleFindings,
  ExampleSource,
  InventAnswer,
  InventRequest,
  MAX_PASSAGE_LENGTH,
  WordNoteRead,
  WordUpload,
  WorkedExample,
} from '../../contract.ts'
import { ProblemError } from '../../errors.ts'
import { readCases } from '../../examples/cases.ts'
import { draftExample, TooLongError } from '../../examples/draft.ts'
import { inventIdentifiers } from '../../examples/invent.ts'
import { redraft } from '../../examples/redraft.ts'
import { readWord, WordFileError } from '../../examples/word/read-word.ts'
import { idOf } from '../../training/free-id.ts'
import { createRouter, json, problem } from '../route.ts'
import type { ExampleDeps } from './deps.ts'

/** Where a file comes in: its requests may be larger than others. */
export const WORD_PATH = '/v1/examples/word'
export const wordTooLarge = (): ProblemError =>
  new ProblemError('word-too-large', new WordFileError('too-large').message, [
    { path: 'file', message: 'too-large' },
  ])

const describe = <In extends z.ZodType, Out extends z.ZodType>(
  path: string,
  summary: string,
  input: In,
  output: Out,
) =>
  createRoute({
    method: 'post',
    path,
    summary,
    description: 'Nothing is kept or logged.',
    request: { body: { content: { 'application/json': { schema: input } }, required: true } },
    responses: {
      200: json(output, 'What was worked out'),
      400: problem('Not of the right shape'),
      413: problem('Too much at once'),
    },
  })

const casesRoute = createRoute({
  method: 'get',
  path: '/examples/cases',
  summary: 'Invented notes of the eval sets, to start an example from',
  responses: { 200: json(z.object({ cases: z.array(ExampleSource) }), 'None is kept back') },
})

export function exampleDraftRoutes({ analyser, authority, shelf, today }: ExampleDeps) {
  return createRouter()
    .openapi(casesRoute, (context) => context.json({ cases: readCases() }, 200))
    .openapi(
      describe('/examples/draft', 'Draft an example', ExampleDraftInput, ExampleDraft),
      (context) => {
        const { note, after, title, by, sourceCase, from } = context.req.valid('json')
        const draft = orTooLong(() =>
          draftExample(note, after, {
            ...{ checkNote: analyser.checkNote, authority: authority(), title, today: today() },
            ...{ id: idOf(title), author: by, ...(sourceCase ? { sourceCase } : {}) },
            product: `Fairhand, rules ${analyser.rulesVersion}`,
          }),
        )
        const { example, lost } = from ? redraft(draft, from) : { example: draft, lost: [] }
        return context.json({ example, lost, findings: shelf.inspect(example) }, 200)
      },
    )
    .openapi(
      describe(
        '/examples/invent',
        'Propose invented people and places',
        InventRequest,
        InventAnswer,
      ),
      (context) => {
        const { texts, child, people, places, keep } = context.req.valid('json')
        const invented = inventIdentifiers({
          ...{ texts, people: people ?? [], places: places ?? [], keep },
          ...(child ? { child } : {}),
        })
        return context.json({ ...invented, replaced: [...invented.replaced] }, 200)
      },
    )
    .openapi(
      describe(
        '/examples/check',
        'Work out what stands in the way of an example',
        z.strictObject({ example: WorkedExample }),
        ExampleFindings,
      ),
      (context) => context.json(shelf.inspect(context.req.valid('json').example), 200),
    )
    .openapi(
      describe('/examples/word', 'Read a Word file as before and after', WordUpload, WordNoteRead),
      (context) => {
        const { before, after, isTracked, comments } = read(context.req.valid('json').file)
        return context.json({ before, after, isTracked, comments: [...comments] }, 200)
      },
    )
}

function read(file: string) {
  try {
    return readWord(Buffer.from(file, 'base64'))
  } catch (error) {
    if (!(error instanceof WordFileError)) throw error
    if (error.code === 'too-large') throw wordTooLarge()
    throw new ProblemError('word-unreadable', error.message, [
      { path: 'file', message: error.code },
    ])
  }
}

function orTooLong<T>(draft: () => T): T {
  try {
    return draft()
  } catch (error) {
    if (!(error instanceof TooLongError)) throw error
    throw new ProblemError('note-too-long', error.message, [
      { path: 'note.text', message: `longer than ${MAX_PASSAGE_LENGTH} characters` },
    ])
  }
}
