/** A guide's blank note, for editors that offer one: beside `Fairhand`, which follows its gaps. */
import { Extension } from '@tiptap/core'
import { createTemplateCommands } from './insert-template.ts'

export const Templates = Extension.create({
  name: 'fairhandTemplates',
  addCommands: () => createTemplateCommands(),
})
