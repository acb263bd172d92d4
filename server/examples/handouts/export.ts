/** Examples as files: one, or a pack. Nothing leaves whose facts do not hold. */
import type { WorkedExample } from '../../contract.ts'
import { factsOf } from '../facts.ts'
import { findUnconfirmed } from '../identifiers.ts'
import { composeExample, composePack, type Setting } from './compose.ts'
import type { Handout } from './handout.ts'
import { slidesOf } from './slides.ts'

export const FORMATS = ['docx', 'pptx', 'pdf', 'html'] as const
export type Format = (typeof FORMATS)[number]

export const CONTENT_TYPES: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
}

/** Why an example may not leave, and what to mend; by example. */
export class ExportBlockedError extends Error {
  override readonly name = 'ExportBlockedError'
  readonly blocks: readonly Blocked[]
  constructor(blocks: readonly Blocked[]) {
    const titles = blocks.map(({ title }) => `“${title}”`).join(', ')
    super(`${titles} cannot be exported yet: there is something to mend.`)
    this.blocks = blocks
  }
}

export interface Blocked {
  readonly id: string
  readonly title: string
  readonly faults: readonly { readonly detail: string; readonly mend: string }[]
}

/** What stands in the way of exporting these; empty where nothing does. */
export const findBlocks = (examples: readonly WorkedExample[]): Blocked[] =>
  examples.flatMap((example) => {
    const faults = [
      ...factsOf(example).faults,
      ...findUnconfirmed(example).map(({ quote, label }) => ({
        detail: `“${quote}” looks like ${label}.`,
        mend: 'Put an invented one in its place, or confirm that it is invented.',
      })),
    ]
    return faults.length === 0 ? [] : [{ id: example.id, title: example.title, faults }]
  })

/** One example as a file. Throws `ExportBlockedError`. */
export async function exportExample(
  example: WorkedExample,
  format: Format,
  setting: Setting,
): Promise<Uint8Array> {
  stopBlocked([example])
  return render(composeExample(example, setting), [example], format, setting)
}

/** Up to 200 examples as one file with contents. Throws `ExportBlockedError`, or `RangeError` where there are more. */
export async function exportPack(
  title: string,
  examples: readonly WorkedExample[],
  format: Format,
  setting: Setting,
): Promise<Uint8Array> {
  const handout = composePack(title, examples, setting)
  stopBlocked(examples)
  return render(handout, examples, format, setting)
}

function stopBlocked(examples: readonly WorkedExample[]): void {
  const blocks = findBlocks(examples)
  if (blocks.length > 0) throw new ExportBlockedError(blocks)
}

/** What draws a format is loaded when it is first asked for: none of it is needed to check a note. */
async function render(
  handout: Handout,
  examples: readonly WorkedExample[],
  format: Format,
  { copy }: Setting,
): Promise<Uint8Array> {
  const { title, author } = handout
  switch (format) {
    case 'docx':
      return (await import('./docx.ts')).renderDocx(handout)
    case 'pdf':
      return (await import('./pdf.ts')).renderPdf(handout)
    case 'html':
      return new TextEncoder().encode((await import('./html.ts')).renderHtml(handout))
    case 'pptx': {
      const { renderPptx } = await import('./pptx.ts')
      return renderPptx({ title, author, slides: examples.flatMap((one) => slidesOf(one, copy)) })
    }
  }
}
