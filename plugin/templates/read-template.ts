/** A profile's blank note, read into sections: headings, lines, and the questions in them. */
import type { ProfileInfo } from '../../server/contract.ts'
import { findSlots } from '../state/slots.ts'

/** What of a profile a template is made from. */
export type TemplateSource = Pick<ProfileInfo, 'sections' | 'template'>

export interface TemplateLine {
  /** A heading that the profile names, one below it, or words to write over. */
  readonly kind: 'heading' | 'sub-heading' | 'line'
  readonly text: string
}

export interface TemplateSection {
  /** As the profile names it; none for what stands before the first. */
  readonly heading?: string
  readonly lines: readonly TemplateLine[]
}

/** The sections of a profile's template; without one, its bare headings; without these, nothing. */
export function readTemplate({ sections, template }: TemplateSource): TemplateSection[] {
  const headings = sections?.headings ?? []
  if (template === undefined) {
    return headings.map((heading) => ({ heading, lines: [{ kind: 'line', text: '' }] }))
  }
  const named = new Set(headings)
  const read: { heading?: string; lines: TemplateLine[] }[] = [{ lines: [] }]
  for (const text of template.split('\n').map(plain)) {
    if (named.has(text)) read.push({ heading: text, lines: [] })
    else if (text !== '') read.at(-1)?.lines.push({ kind: kindOf(text), text })
  }
  return read.filter(({ heading, lines }) => heading !== undefined || lines.length > 0)
}

/** A heading may be written with its signs, `## Actions`. */
const plain = (line: string): string =>
  line
    .trim()
    .replace(/^#{1,6}\s/, '')
    .trimStart()

/** A line that leaves nothing to fill in is a heading, unless it is a label. */
const kindOf = (text: string): TemplateLine['kind'] =>
  findSlots(text).length > 0 || text.endsWith(':') ? 'line' : 'sub-heading'

/** Whether a line is this heading, in whatever capitals, or opens with it as a label ("Actions: …"). */
export const opensWithHeading = (line: string, heading: string): boolean =>
  bare(line) === bare(heading) || bare(line).startsWith(`${bare(heading)}:`)

const bare = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/^#+|(?<!:):+$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
