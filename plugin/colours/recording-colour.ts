/**
 * The mark for a guide's recording colours. It is the worker's own formatting, part of the note like
 * bold; nothing is ever coloured that the worker did not ask to be.
 */
import { Mark } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { ColourName } from '../../server/contract.ts'
import { createColourCommands } from './colour-commands.ts'
import { createCopySerializer } from './copied.ts'
import { isColourName } from './palette.ts'

const ATTRIBUTE = 'data-recording-colour'

export const RecordingColour = Mark.create({
  name: 'recordingColour',
  // What is typed behind coloured words is not coloured.
  inclusive: false,

  addAttributes() {
    return {
      colour: {
        default: 'green' satisfies ColourName,
        parseHTML: (one: HTMLElement) => one.getAttribute(ATTRIBUTE),
        renderHTML: ({ colour }: { colour?: unknown }) =>
          isColourName(colour)
            ? {
                [ATTRIBUTE]: colour,
                class: `fairhand-colour-${colour}`,
              }
            : {},
      },
    }
  },

  parseHTML() {
    return [
      {
        tag: `span[${ATTRIBUTE}]`,
        getAttrs: (one) => (isColourName(one.getAttribute(ATTRIBUTE)) ? null : false),
      },
    ]
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', HTMLAttributes, 0]
  },

  addCommands() {
    return createColourCommands(this.editor)
  },

  addProseMirrorPlugins() {
    const clipboardSerializer = createCopySerializer(this.editor.schema)
    return [new Plugin({ key: new PluginKey('fairhandCopied'), props: { clipboardSerializer } })]
  },
})
