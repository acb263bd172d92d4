/** How a note is written where it leaves the editor: its colours go along, flags never do. */
import { DOMSerializer, type Mark, type Schema } from '@tiptap/pm/model'
import { hexOf, isColourName } from './palette.ts'

/** For the clipboard: the colours as styles, which Word and mail understand. */
export function createCopySerializer(schema: Schema): DOMSerializer {
  const { nodes, marks } = DOMSerializer.fromSchema(schema)
  const recordingColour = ({ attrs }: Mark) =>
    ['span', { 'data-recording-colour': attrs.colour, style: styleOf(attrs.colour) }, 0] as const
  return new DOMSerializer(nodes, { ...marks, recordingColour })
}

const styleOf = (colour: unknown): string | null =>
  isColourName(colour) ? `color: ${hexOf(colour)}` : null
