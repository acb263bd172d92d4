/** The focus, where an editor may stand inside a shadow root, whose page sees the root's host alone. */

/** The element that has the focus, if it lies within `place`. */
export function focusedIn(place: Node): Element | null {
  const root = place.getRootNode()
  if (!(root instanceof Document || root instanceof ShadowRoot)) return null
  return place.contains(root.activeElement) ? root.activeElement : null
}

/** What an event began at, also where a listener of the page sees the shadow root's host instead. */
export const originOf = (event: Event): EventTarget | null =>
  event.composedPath()[0] ?? event.target
