/** How a worked example begins: a note, a Word file, a case; and how several become a pack. */
import { z } from 'zod'
import { WorkedExample } from './example.ts'
import { Identifier } from './example-checks.ts'
import { ExampleCopy, ExampleFindings, ExampleFormat, WriterName } from './example-shelf.ts'
import { NoteInput } from './note-input.ts'

/** The largest file that is read, in bytes, and what a request may then hold, which has it in base64. */
export const MAX_WORD_BYTES = 10 * 1024 * 1024
export const MAX_WORD_BODY_BYTES = 14 * 1024 * 1024

/** What a draft is made of: a note, and where there is one, its new version. */
export const ExampleDraftInput = z
  .strictObject({
    note: NoteInput,
    after: z.string().optional(),
    title: z.string().trim().min(1).max(500),
    by: WriterName,
    sourceCase: z.string().max(200).optional(),
    from: WorkedExample.optional().meta({
      description: 'The example as it was: what people wrote of its changes is kept.',
    }),
  })
  .meta({ id: 'ExampleDraftInput' })
export type ExampleDraftInput = z.infer<typeof ExampleDraftInput>

export const ExampleDraft = z
  .strictObject({
    example: WorkedExample,
    lost: z.array(z.string()).meta({ description: 'What had been written of changes now gone.' }),
    findings: ExampleFindings,
  })
  .meta({ id: 'ExampleDraft' })
export type ExampleDraft = z.infer<typeof ExampleDraft>

/** Texts in which real people, places and numbers are to be replaced; `keep` says which are invented. */
export const InventRequest = z
  .strictObject({
    texts: z.array(z.string().max(100_000)).min(1).max(300),
    child: NoteInput.shape.child,
    people: NoteInput.shape.people,
    places: NoteInput.shape.places,
    keep: z.array(z.string().max(500)).max(300).default([]),
  })
  .meta({ id: 'InventRequest' })
export type InventRequest = z.infer<typeof InventRequest>

export const InventAnswer = z
  .strictObject({
    texts: z.array(z.string()),
    child: NoteInput.shape.child,
    people: z.array(
      z.strictObject({
        name: z.string(),
        role: z.string(),
        knownAs: z.array(z.string()).optional(),
      }),
    ),
    places: z.array(
      z.strictObject({
        name: z.string(),
        kind: z.enum(['school', 'address', 'organisation', 'other']),
      }),
    ),
    replaced: z.array(z.strictObject({ kind: z.string(), from: z.string(), to: z.string() })),
    remaining: z.array(Identifier),
  })
  .meta({ id: 'InventAnswer' })
export type InventAnswer = z.infer<typeof InventAnswer>

export const WordUpload = z
  .strictObject({ file: z.base64().meta({ description: 'A .docx of 10 MB at most, in base64.' }) })
  .meta({ id: 'WordUpload' })

export const WordNoteRead = z
  .strictObject({
    before: z.string(),
    after: z.string(),
    isTracked: z.boolean(),
    comments: z.array(z.strictObject({ text: z.string(), words: z.string() })),
  })
  .meta({ id: 'WordNoteRead' })
export type WordNoteRead = z.infer<typeof WordNoteRead>

/** A case of an eval set to start an example from. */
export const ExampleSource = z
  .strictObject({ id: z.string(), title: z.string(), note: NoteInput })
  .meta({ id: 'ExampleSource' })
export type ExampleSource = z.infer<typeof ExampleSource>

export const PackRequest = z
  .strictObject({
    title: z.string().trim().min(1).max(200),
    ids: z.array(z.string()).min(1),
    format: ExampleFormat,
    copy: ExampleCopy,
  })
  .meta({ id: 'PackRequest' })
export type PackRequest = z.infer<typeof PackRequest>
