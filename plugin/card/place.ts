/** Places the card beside the flagged words and keeps it there; on a small screen the style does. */

import {
  autoUpdate,
  computePosition,
  flip,
  hide,
  inline,
  offset,
  shift,
  size,
} from '@floating-ui/dom'
import type { EditorView } from '@tiptap/pm/view'
import { focusedIn } from '../element/focused.ts'
import { flagKey } from '../state/flag-state.ts'
import type { Range as Positions } from '../state/note-text.ts'

/** The same condition as the style's, under which the card is a sheet at the bottom. */
const SHEET = '(max-width: 40rem), (pointer: coarse)'

export interface Placing {
  /** Places the card anew: the words may have moved, or be others. */
  readonly place: () => void
  readonly stop: () => void
}

export function placeCard(card: HTMLElement, view: EditorView): Placing {
  const flagged = () => {
    const state = flagKey.getState(view.state)
    return state?.flags.find((flag) => flag.id === state.card?.id)
  }
  const reference = {
    contextElement: view.dom,
    getClientRects: () => rectsOf(view, flagged()),
    getBoundingClientRect: () => boundsOf(rectsOf(view, flagged())),
  }
  const place = async () => {
    if (matchMedia(SHEET).matches) {
      clear(card)
      return
    }
    const { x, y, middlewareData } = await computePosition(reference, card, {
      placement: 'bottom-start',
      strategy: 'fixed',
      middleware: [
        inline(),
        offset(6),
        flip({ fallbackPlacements: ['top-start', 'right', 'left'] }),
        shift({ padding: 8 }),
        size({
          padding: 8,
          apply: ({ availableHeight }) =>
            card.style.setProperty('max-height', `${Math.max(160, availableHeight)}px`),
        }),
        hide(),
      ],
    })
    card.style.setProperty('left', `${x}px`)
    card.style.setProperty('top', `${y}px`)
    const isAway = middlewareData.hide?.referenceHidden && !focusedIn(card)
    card.classList.toggle('fairhand-card-away', isAway === true)
  }
  const stopUpdating = autoUpdate(reference, card, () => void place())
  return {
    place: () => void place(),
    stop() {
      stopUpdating()
      clear(card)
    },
  }
}

/** Where the card is a sheet over the bottom, scrolls so that it does not hide what it is about. */
export function revealAbove(card: HTMLElement, view: EditorView): void {
  const state = flagKey.getState(view.state)
  const flag = state?.flags.find((one) => one.id === state.card?.id)
  if (!flag || !matchMedia(SHEET).matches) return
  const { bottom } = boundsOf(rectsOf(view, flag))
  const covered = bottom + 16 - card.getBoundingClientRect().top
  if (covered > 0) scrollerOf(view.dom).scrollBy({ top: covered })
}

function scrollerOf(element: Element): Element {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at)
    if (/auto|scroll/.test(overflowY) && at.scrollHeight > at.clientHeight) return at
  }
  return document.scrollingElement ?? document.documentElement
}

function clear(card: HTMLElement): void {
  for (const property of ['left', 'top', 'max-height']) card.style.removeProperty(property)
  card.classList.remove('fairhand-card-away')
}

/** One rectangle a line: a phrase that wraps must not count as one big box. */
function rectsOf(view: EditorView, range: Positions | undefined): DOMRect[] {
  return range ? [...domRange(view, range).getClientRects()] : []
}

export function domRange(view: EditorView, { from, to }: Positions): Range {
  const range = document.createRange()
  const start = view.domAtPos(from, 1)
  const end = view.domAtPos(to, -1)
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

function boundsOf(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left))
  const top = Math.min(...rects.map((rect) => rect.top))
  const right = Math.max(...rects.map((rect) => rect.right))
  const bottom = Math.max(...rects.map((rect) => rect.bottom))
  return rects.length > 0 ? new DOMRect(left, top, right - left, bottom - top) : new DOMRect()
}
