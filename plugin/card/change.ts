/** Words that go or come: marked as such, struck through or underlined, and said to be so. */
import { element } from '../element/element.ts'
import type { Messages } from '../messages.ts'

/** Readers of the screen seldom tell `ins` and `del`; the style speaks `data-says` before them. */
export const change = (tag: 'ins' | 'del', words: string, messages: Messages): HTMLElement =>
  element(tag, { 'data-says': tag === 'del' ? messages.goes : messages.comes }, words)
