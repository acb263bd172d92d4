/** What the element shows below the note where its attributes ask for it: the reading, flags, checks. */
import type { Editor } from '@tiptap/core'
import { createChecks } from '../checks/checks-list.ts'
import { element } from '../element/element.ts'
import { createPanel } from '../panel/panel.ts'
import { createReadThrough } from '../review/read-through.ts'

/** By attribute, which is also the name of the part. */
const MAKERS = { review: createReview, panel: createPanel, checks: createChecks }

function createReview(editor: Editor, place: HTMLElement): { destroy: () => void } {
  const line = element('p')
  const { button, destroy } = createReadThrough(editor, line)
  place.append(element('div', { class: 'fairhand-panel' }, button, line))
  return { destroy }
}

export class Beside {
  readonly #host: HTMLElement
  readonly #editor: Editor
  readonly #root: ShadowRoot
  readonly #shown = new Map<string, () => void>()

  constructor(host: HTMLElement, editor: Editor, root: ShadowRoot) {
    this.#host = host
    this.#editor = editor
    this.#root = root
  }

  /** Shows what is asked for now, and takes away what no longer is. */
  show(): void {
    for (const [name, create] of Object.entries(MAKERS)) {
      const takeAway = this.#shown.get(name)
      if (this.#host.hasAttribute(name) === (takeAway !== undefined)) continue
      this.#shown.delete(name)
      if (takeAway) takeAway()
      else this.#add(name, create)
    }
  }

  clear(): void {
    for (const takeAway of this.#shown.values()) takeAway()
    this.#shown.clear()
  }

  #add(name: string, create: (typeof MAKERS)[keyof typeof MAKERS]): void {
    const place = element('div', { part: name })
    this.#root.append(place)
    const { destroy } = create(this.#editor, place)
    this.#shown.set(name, () => {
      destroy()
      place.remove()
    })
  }
}
