/** Builds DOM elements: no markup from strings, so no words of a note can become markup. */

type Attributes = Readonly<Record<string, string | boolean | undefined>>
type Child = Node | string | null | undefined | false

/** An element with attributes (`true` sets an empty one, `false` and `undefined` none) and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '')
    else if (typeof value === 'string') made.setAttribute(name, value)
  }
  made.append(
    ...children.filter((child) => child !== null && child !== undefined && child !== false),
  )
  return made
}

/** A button that does one thing. */
export function button(
  name: string,
  act: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, name)
  made.addEventListener('click', act)
  return made
}

/** Words of the note or the service, which may read the other way than what stands around them. */
export const isolated = (words: string): HTMLElement => element('bdi', {}, words)

let lastId = 0

/** An id that no other element of the page has. */
export const uniqueId = (): string => `fairhand-${++lastId}`

/** Moves the focus among buttons with the arrow keys; says whether the key was one of them. */
export function moveFocus(event: KeyboardEvent, among: readonly HTMLElement[]): boolean {
  const here = among.findIndex((one) => one.matches(':focus'))
  const steps: Record<string, number> = {
    ArrowDown: here + 1,
    ArrowUp: here <= 0 ? among.length - 1 : here - 1,
    Home: 0,
    End: among.length - 1,
  }
  const step = steps[event.key]
  if (step === undefined || among.length === 0) return false
  among[step % among.length]?.focus()
  event.preventDefault()
  return true
}
