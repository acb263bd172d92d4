/** Listens to several events of an editor, until the returned function is called. */
import type { Editor, EditorEvents } from '@tiptap/core'

type Listeners = { readonly [E in keyof EditorEvents]?: (props: EditorEvents[E]) => void }

export function listen(editor: Editor, listeners: Listeners): () => void {
  // Each listener goes with its own event, which a loop cannot say.
  const all = Object.entries(listeners) as [never, never][]
  for (const [event, hear] of all) editor.on(event, hear)
  return () => {
    for (const [event, hear] of all) editor.off(event, hear)
  }
}
