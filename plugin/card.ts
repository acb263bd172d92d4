/** The card beside flagged words, and what is spoken to readers of the screen. */
import { createCardPlugin } from './card/card-plugin.ts'
import { createAnnouncePlugin } from './element/announce-plugin.ts'
import { MESSAGES } from './messages.ts'
import type { CardMaker } from './options.ts'

/**
 * Opens a card beside a flag, and speaks.
 * @example Fairhand.configure({ service, card })
 */
export const card: CardMaker = (editor, options) => {
  const messages = { ...MESSAGES, ...options.messages }
  return [
    createAnnouncePlugin(editor, options, messages),
    createCardPlugin(editor, { ...options, messages }),
  ]
}

/**
 * Speaks, without a card: for hosts that show flags in a way of their own.
 * @example Fairhand.configure({ service, card: speech })
 */
export const speech: CardMaker = (editor, options) => [
  createAnnouncePlugin(editor, options, { ...MESSAGES, ...options.messages }),
]
