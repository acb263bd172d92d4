/** The items of the panel. One whose flag has not changed is left alone, so that focus stays. */

import type { Editor } from '@tiptap/core'
import type { Category } from '../../server/contract.ts'
import { element } from '../element/element.ts'
import { focusedIn } from '../element/focused.ts'
import { sample } from '../element/sample.ts'
import type { Messages } from '../messages.ts'
import type { PlacedFlag } from '../state/placed-flag.ts'
import { createItem } from './item.ts'

/** The flags of one category, or of all where they stand in order. */
export type FlagGroup = readonly [Category | undefined, readonly PlacedFlag[]]

export interface Items {
  readonly element: HTMLElement
  readonly update: (groups: readonly FlagGroup[], current: string | null) => void
}

/** `title` takes the focus when the last item is dealt with. */
export function createItems(editor: Editor, messages: Messages, title: HTMLElement): Items {
  const place = element('div', { class: 'fairhand-groups' })
  let items = new Map<string, { item: HTMLElement; signature: string }>()
  let layout = ''

  function update(groups: readonly FlagGroup[], current: string | null): void {
    const before = items
    items = new Map()
    const focused = [...before.values()].findIndex(({ item }) => focusedIn(item) !== null)
    for (const flag of groups.flatMap(([, flags]) => flags)) {
      const signature = signatureOf(flag, editor.isEditable)
      const known = before.get(flag.id)
      const item = known?.signature === signature ? known.item : createItem(flag, editor, messages)
      items.set(flag.id, { item, signature })
      if (flag.id === current) item.setAttribute('aria-current', 'true')
      else item.removeAttribute('aria-current')
    }
    const wanted = groups.map(([kind, flags]) => `${kind}:${flags.map(({ id }) => id)}`).join()
    const isSame = wanted === layout && [...items.values()].every(({ item }) => item.isConnected)
    layout = wanted
    if (!isSame) lay(groups)
    if (focused !== -1 && !focusedIn(place)) focusNth(focused)
  }

  function lay(groups: readonly FlagGroup[]): void {
    const active = focusedIn(place)
    place.classList.toggle(
      'fairhand-grouped',
      groups.some(([kind]) => kind !== undefined),
    )
    const lists = groups.flatMap(([kind, flags]) => {
      const list = element('ul', { class: 'fairhand-items' })
      list.append(...flags.flatMap(({ id }) => items.get(id)?.item ?? []))
      if (kind === undefined) return [list]
      return [element('h3', {}, sample(kind), messages.category(kind)), list]
    })
    place.replaceChildren(...lists)
    if (active instanceof HTMLElement && place.contains(active)) active.focus()
  }

  /** After an action the item that took the place of the one dealt with. */
  function focusNth(index: number): void {
    const next = [...items.values()].at(Math.min(index, items.size - 1))
    const target = next?.item.querySelector<HTMLElement>('button') ?? title
    target.focus()
  }

  return { element: place, update }
}

const signatureOf = (flag: PlacedFlag, isEditable: boolean): string =>
  JSON.stringify([flag.quote, flag.message, flag.category, flag.suggestions, isEditable])
