/** The TipTap extension: flags in a note as it is written, and what to do about them. */
import { Extension } from '@tiptap/core'
import { createAcceptCommands } from './accept-commands.ts'
import { CATEGORY_ORDER } from './categories.ts'
import { createCheckPlugin } from './check/check-plugin.ts'
import { createCommands } from './commands.ts'
import { CORE_MESSAGES } from './core-messages.ts'
import { createModelCommands } from './model-commands.ts'
import { refuseFaults } from './option-faults.ts'
import { defaultOptions, type FairhandOptions } from './options.ts'
import { createReviewPlugin } from './review/review-plugin.ts'
import { createRewritePlugin } from './rewrite/rewrite-plugin.ts'
import { createFlagPlugin } from './state/flag-plugin.ts'
import { metaOf } from './state/flag-state.ts'
import { endUndoStep } from './state/undo-step.ts'
import {
  createStorage,
  type FairhandStorage,
  followDismissals,
  mirrorState,
  showDrawn,
} from './storage.ts'
import { createTrail } from './trail.ts'

export const Fairhand = Extension.create<FairhandOptions, FairhandStorage>({
  name: 'fairhand',
  // Before lists, so that Tab goes through a template's slots first.
  priority: 200,

  addOptions: defaultOptions,

  addStorage() {
    return createStorage(this.options, new Set(CATEGORY_ORDER))
  },

  addCommands() {
    const { storage, options } = this
    const saveDismissals = () => options.onDismissals?.(storage.dismissals.save())
    return {
      ...createCommands({ storage, saveDismissals }),
      ...createAcceptCommands(),
      ...createModelCommands(storage),
    }
  },

  addKeyboardShortcuts() {
    const { next, previous, open } = this.options.shortcuts
    return {
      [next]: ({ editor }) => editor.commands.goToNextFlag(),
      [previous]: ({ editor }) => editor.commands.goToPreviousFlag(),
      [open]: ({ editor }) => editor.commands.openFlagCard(),
      Escape: ({ editor }) => editor.commands.leaveFlag(),
      Tab: ({ editor }) => editor.commands.goToNextSlot(),
      'Shift-Tab': ({ editor }) => editor.commands.goToPreviousSlot(),
    }
  },

  addProseMirrorPlugins() {
    const { editor, options, storage } = this
    const messages = { ...CORE_MESSAGES, ...options.messages }
    showDrawn(editor, storage)
    storage.trail = createTrail((resolved) => {
      options.onFlagResolved?.(resolved)
      editor.emit('flagResolved', { editor, resolved })
    })
    const drawing = {
      memory: storage.memory,
      dismissals: storage.dismissals,
      labelOf: messages.category,
      isExposed: options.exposesFlags,
    }
    return [
      createFlagPlugin(drawing, storage.shown),
      createCheckPlugin(editor, options, storage),
      createRewritePlugin(editor, options, storage, messages),
      createReviewPlugin(editor, options, storage, messages),
      ...(options.card?.(editor, options) ?? []),
    ]
  },

  onBeforeCreate() {
    refuseFaults(this.options)
  },

  onCreate() {
    mirrorState(this.editor, this.storage)
  },

  onTransaction({ transaction }) {
    const { editor, storage, options } = this
    if (transaction.docChanged && followDismissals(editor.state.doc, storage)) {
      options.onDismissals?.(storage.dismissals.save())
    }
    if (mirrorState(editor, storage)) {
      editor.emit('fairhandFlags', { editor, flags: storage.flags })
    }
    const { accepted, dealtWith = [] } = metaOf(transaction)
    if (accepted) endUndoStep(editor.state)
    const at = new Date()
    for (const one of dealtWith) {
      if ('suggestion' in one) editor.emit('fairhandAccepted', { editor, at, ...one })
      else if ('scope' in one) editor.emit('fairhandDismissed', { editor, at, ...one })
    }
    storage.trail?.dealtWith(transaction, dealtWith)
    storage.trail?.follow(transaction)
  },

  onDestroy() {
    this.storage.memory.clear()
    this.storage.trail = null
  },
})
