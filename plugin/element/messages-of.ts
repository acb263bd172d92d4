/** The words of one editor: what its extension was given, in place of ours. */
import type { Editor } from '@tiptap/core'
import { MESSAGES, type Messages } from '../messages.ts'

/** `own` wins over what the extension was given. */
export function messagesOf({ extensionManager }: Editor, own: Partial<Messages> = {}): Messages {
  const fairhand = extensionManager.extensions.find(({ name }) => name === 'fairhand')
  const given: Partial<Messages> | undefined = fairhand?.options.messages
  return { ...MESSAGES, ...given, ...own }
}
