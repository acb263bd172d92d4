/** Opens, places and closes the card as the plugin's state asks. It never takes the focus by itself. */

import type { Editor } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { element } from '../element/element.ts'
import { focusedIn, originOf } from '../element/focused.ts'
import { listen } from '../element/listen.ts'
import { mayRewrite } from '../rewrite/rewriting.ts'
import { flagKey } from '../state/flag-state.ts'
import type { PlacedFlag } from '../state/placed-flag.ts'
import { cardActions } from './card-actions.ts'
import { fillCard, fillPreview } from './card-content.ts'
import { CONTROLS, handleCardKey } from './card-keys.ts'
import type { CardSetting } from './card-setting.ts'
import { highlightCurrent } from './highlight.ts'
import { type Placing, placeCard, revealAbove } from './place.ts'
import { replacementsOf } from './preview.ts'
import { rewritingOf } from './rewrite-part.ts'

export function createCardPlugin(editor: Editor, options: CardSetting['options']): Plugin {
  return new Plugin({
    key: new PluginKey('fairhandCard'),
    view: (view) => createCard(editor, view, options),
  })
}

function createCard(editor: Editor, view: EditorView, options: CardSetting['options']) {
  const card = element('div', {
    class: 'fairhand-card',
    role: 'dialog',
    tabindex: '-1',
    hidden: true,
  })
  options.container().append(card)
  const actions = cardActions(editor, card)
  const close = () => editor.commands.closeFlagCard()
  let shown = ''
  let placed = ''
  let placing: Placing | undefined

  function update(before?: EditorView['state']): void {
    const state = flagKey.getState(view.state)
    const flag = state?.card ? state.flags.find((one) => one.id === state.card?.id) : undefined
    if (!state || !flag) {
      hide()
      return
    }
    const isPreview = state.card?.isPreview === true
    const content = contentOf(flag, state.flags, editor, isPreview)
    if (content !== shown) {
      shown = content
      const setting = { editor, options, actions }
      keepingFocus(card, () =>
        isPreview ? fillPreview(card, flag, setting) : fillCard(card, flag, state.flags, setting),
      )
    }
    if (card.hidden) {
      card.hidden = false
      placing = placeCard(card, view)
    } else placing?.place()
    if (placed !== flag.id) {
      placed = flag.id
      revealAbove(card, view)
    }
    highlightCurrent(view, flag)
    showProgress(card, editor, options)
    const isAsked = state.card !== (before && flagKey.getState(before)?.card)
    if (isAsked && state.card?.takesFocus) actions.focusFirst()
  }

  function hide(): void {
    if (card.hidden) return
    const hadFocus = focusedIn(card) !== null
    placing?.stop()
    card.hidden = true
    card.replaceChildren()
    shown = ''
    placed = ''
    highlightCurrent(view, undefined)
    if (hadFocus) view.focus()
  }

  const onKeydown = (event: KeyboardEvent) => handleCardKey(event, editor, card, options.shortcuts)
  // The editor keeps the focus, and with it the selection, while a button is clicked.
  const onMousedown = (event: MouseEvent) => {
    if (!(event.target instanceof HTMLAnchorElement)) event.preventDefault()
  }
  const isWithin = (target: EventTarget | null) =>
    target instanceof Node && (card.contains(target) || view.dom.contains(target))
  const onPointerdown = (event: Event) => {
    if (!card.hidden && !isWithin(originOf(event))) close()
  }
  const onFocusout = (event: FocusEvent) => {
    if (!card.hidden && event.relatedTarget && !isWithin(event.relatedTarget)) close()
  }
  // A change that comes with a transaction is drawn with it.
  const onRewriting = () => update(view.state)
  const stopListening = listen(editor, {
    fairhandRewriting: onRewriting,
    fairhandChecked: onRewriting,
  })
  card.addEventListener('keydown', onKeydown)
  card.addEventListener('mousedown', onMousedown)
  card.addEventListener('focusout', onFocusout)
  view.dom.addEventListener('focusout', onFocusout)
  document.addEventListener('pointerdown', onPointerdown)

  return {
    update: (_: EditorView, before: EditorView['state']) => update(before),
    destroy() {
      placing?.stop()
      if (!card.hidden) highlightCurrent(view, undefined)
      card.remove()
      stopListening()
      view.dom.removeEventListener('focusout', onFocusout)
      document.removeEventListener('pointerdown', onPointerdown)
    },
  }
}

/** Everything that decides what the card says; it is filled anew only where this changes. */
function contentOf(
  flag: PlacedFlag,
  flags: readonly PlacedFlag[],
  editor: Editor,
  isPreview: boolean,
): string {
  const { fairhand } = editor.storage
  if (isPreview) {
    const { rule, category } = flag
    const ids = replacementsOf(editor, rule).map((one) => [one.flag.id, one.suggestion.text])
    return JSON.stringify([rule, category, ids])
  }
  const rewriting = { ...rewritingOf(flag, fairhand.rewriting), characters: 0 }
  const place = [flags.indexOf(flag), flags.length]
  const about = { ...flag, from: 0, to: 0 }
  return JSON.stringify([about, place, editor.isEditable, mayRewrite(fairhand), rewriting])
}

/** How far a rewrite is: the one thing that changes often, so nothing else is drawn with it. */
function showProgress(
  card: HTMLElement,
  { storage }: Editor,
  { messages }: CardSetting['options'],
): void {
  const { rewriting } = storage.fairhand
  const line = card.querySelector('.fairhand-progress')
  if (line && rewriting?.kind === 'asking') {
    line.textContent = messages.rewriting(rewriting.characters)
  }
}

/**
 * Fills an element anew. The focus goes to a rewrite that has come, never to the button that puts it
 * in, and else stays on the control that is in the same place.
 */
function keepingFocus(card: HTMLElement, fill: () => void): void {
  const controls = () => [...card.querySelectorAll<HTMLElement>(CONTROLS)]
  const at = controls().findIndex((control) => control.matches(':focus'))
  fill()
  const come = card.querySelector<HTMLElement>('p[tabindex]')
  if (at !== -1) (come ?? controls().at(at) ?? card).focus()
}
