/** The part of the card that writes the sentence to the child: asked for, shown, and put in. */
import { button, element } from '../element/element.ts'
import type { Messages } from '../messages.ts'
import { listKept } from '../rewrite/kept.ts'
import { mayRewrite, type Rewriting } from '../rewrite/rewriting.ts'
import { type Change, diffWords } from '../rewrite/word-diff.ts'
import type { PlacedFlag } from '../state/placed-flag.ts'
import type { CardSetting } from './card-setting.ts'
import { change } from './change.ts'

/** `null` where no sentence may be written to the child, or nothing can be changed. */
export function rewritePart(flag: PlacedFlag, setting: CardSetting): HTMLElement | null {
  const { editor, options, actions } = setting
  const { storage } = editor
  if (!storage.fairhand.rewriter || !mayRewrite(storage.fairhand) || !editor.isEditable) return null
  const rewriting = rewritingOf(flag, storage.fairhand.rewriting)
  const ask = button(options.messages.rewrite, () => actions.askForRewrite(flag), {
    class: 'fairhand-suggestion',
  })
  const parts = rewriting ? partsOf(rewriting, setting, ask) : [ask]
  return element('div', { class: 'fairhand-rewrite' }, ...parts)
}

export const rewritingOf = (
  flag: PlacedFlag,
  rewriting: Rewriting | null,
): Rewriting | undefined => (rewriting?.flag === flag.id ? rewriting : undefined)

function partsOf(
  rewriting: Rewriting,
  { options, actions }: CardSetting,
  ask: HTMLElement,
): (HTMLElement | false)[] {
  const { messages } = options
  const putAway = (name: string) =>
    button(name, actions.stopRewrite, { class: 'fairhand-quiet fairhand-put-away' })
  const line = (words: string | undefined) =>
    words !== undefined && words !== '' && element('p', { class: 'fairhand-reason' }, words)
  switch (rewriting.kind) {
    case 'asking':
      return [
        element('p', { class: 'fairhand-progress' }, messages.rewriting(rewriting.characters)),
        putAway(messages.stop),
      ]
    case 'offered': {
      const { was, text } = rewriting.suggestion
      return [
        element(
          'p',
          { class: 'fairhand-rewritten', dir: 'auto', tabindex: '-1' },
          ...diffWords(was, text).flatMap((one) => toNodes(one, messages)),
        ),
        line(messages.rewriteHolds(listKept(was, text))),
        line(rewriting.line),
        button(messages.putIn, actions.acceptRewrite, { class: 'fairhand-suggestion' }),
        putAway(messages.putAway),
      ]
    }
    case 'declined':
      return [
        element(
          'p',
          { class: 'fairhand-declined', tabindex: '-1' },
          rewriting.questions.length > 0 ? messages.rewriteNeeds : messages.rewriteSame,
        ),
        element(
          'ul',
          { class: 'fairhand-questions' },
          ...rewriting.questions.map((question) => element('li', {}, question)),
        ),
        line(rewriting.line),
        putAway(messages.putAway),
      ]
    case 'failed':
      // whoever is told to try again in a moment can
      return [line(rewriting.line), ask]
  }
}

/** The space behind a change is no part of it. */
function toNodes({ kind, text }: Change, messages: Messages): (Node | string)[] {
  if (kind === 'same') return [text]
  const words = text.trimEnd()
  const tag = kind === 'removed' ? 'del' : 'ins'
  return [change(tag, words, messages), text.slice(words.length)]
}
