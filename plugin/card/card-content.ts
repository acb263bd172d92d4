/** What a card says: the flag, what to do about it, why, and on whose authority. */
import { button, element, isolated, uniqueId } from '../element/element.ts'
import { sample } from '../element/sample.ts'
import { sourceList } from '../element/sources.ts'
import type { PlacedFlag } from '../state/placed-flag.ts'
import type { CardSetting } from './card-setting.ts'
import { previewList, replacementsOf } from './preview.ts'
import { rewritePart } from './rewrite-part.ts'
import { suggestionList } from './suggestion-list.ts'

/** Fills the card with the list of what would be replaced; what was unticked stays so. */
export function fillPreview(card: HTMLElement, flag: PlacedFlag, setting: CardSetting): void {
  const unticked = [...card.querySelectorAll<HTMLInputElement>('input:not(:checked)')]
  const left = new Set(unticked.map(({ value }) => value))
  const titleId = uniqueId()
  card.setAttribute('aria-labelledby', titleId)
  card.removeAttribute('aria-describedby')
  const all = replacementsOf(setting.editor, flag.rule)
  card.replaceChildren(
    header(flag, titleId, setting),
    previewList(all, (id) => !left.has(id), setting),
  )
}

export function fillCard(
  card: HTMLElement,
  flag: PlacedFlag,
  flags: readonly PlacedFlag[],
  setting: CardSetting,
): void {
  const { messages } = setting.options
  const titleId = uniqueId()
  const messageId = uniqueId()
  card.setAttribute('aria-labelledby', titleId)
  card.setAttribute('aria-describedby', messageId)
  const parts = [
    header(flag, titleId, setting),
    element('p', { class: 'fairhand-message', id: messageId }, isolated(flag.message)),
    suggestionList(flag, setting),
    rewritePart(flag, setting),
    element(
      'p',
      { class: 'fairhand-why' },
      element('strong', {}, messages.why),
      ' ',
      isolated(flag.why),
    ),
    element(
      'details',
      { class: 'fairhand-details' },
      element('summary', {}, messages.sources),
      sourceList(flag.sources, messages),
      ruleLink(flag, setting.options),
    ),
    footer(flag, flags, setting),
  ]
  card.replaceChildren(...parts.filter((part) => part !== null))
}

/** To the page of the rules; what a model found has no rule there. */
function ruleLink(
  { rule, foundBy }: PlacedFlag,
  { rulesUrl, messages }: CardSetting['options'],
): HTMLElement | null {
  if (!rulesUrl || foundBy !== 'rules') return null
  const link = { href: `${rulesUrl}#${encodeURI(rule)}`, target: '_blank', rel: 'noopener' }
  return element('p', {}, element('a', link, messages.aboutRule))
}

function header(flag: PlacedFlag, titleId: string, { options, actions }: CardSetting): HTMLElement {
  const { messages } = options
  const kinds = [flag.category, ...(flag.also ?? [])].map(messages.category).join(', ')
  const found = flag.foundBy === 'model' && ` · ${messages.foundByModel}`
  const close = button('×', actions.close, {
    class: 'fairhand-close',
    'aria-label': messages.close,
  })
  return element(
    'div',
    { class: 'fairhand-card-header' },
    element('h2', { class: 'fairhand-kind', id: titleId }, sample(flag.category), kinds, found),
    close,
  )
}

function footer(
  flag: PlacedFlag,
  flags: readonly PlacedFlag[],
  { options, actions }: CardSetting,
): HTMLElement {
  const { messages } = options
  const at = flags.indexOf(flag)
  const beside = (step: number) => flags.at((at + step) % flags.length) ?? flag
  const alike = flags.filter((one) => one.rule === flag.rule && isSameWords(one, flag))
  const go = (sign: string, name: string, step: number) =>
    button(sign, () => actions.goTo(beside(step)), { class: 'fairhand-step', 'aria-label': name })
  return element(
    'div',
    { class: 'fairhand-card-footer' },
    button(messages.dismiss, () => actions.dismiss(flag, 'here'), { class: 'fairhand-quiet' }),
    alike.length > 1 &&
      button(messages.dismissAll(alike.length), () => actions.dismiss(flag, 'note'), {
        class: 'fairhand-quiet',
      }),
    flags.length > 1 &&
      element(
        'span',
        { class: 'fairhand-steps' },
        go('‹', messages.previous, -1),
        element('span', {}, messages.position(at + 1, flags.length)),
        go('›', messages.next, 1),
      ),
  )
}

const isSameWords = (a: PlacedFlag, b: PlacedFlag): boolean =>
  a.quote.toLowerCase() === b.quote.toLowerCase()
