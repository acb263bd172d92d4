/** The change table as a form: what kind each change is, why it matters, what must not change. */
import { button, element } from '../../../plugin/element/element.ts'
import { sourceList } from '../../../plugin/element/sources.ts'
import { MESSAGES } from '../../../plugin/messages.ts'
import type { Category, Change, Guide, Source } from '../../contract.ts'
import { type Field, selectField, textField } from '../worker/field.ts'
import { areaField } from './area-field.ts'
import { CATEGORY_OPTIONS, GUIDE_OPTIONS } from './words.ts'

/** Draws the changes; what is written goes into them at once, and `onChange` is told. */
export function drawChanges(
  place: HTMLElement,
  changes: readonly Change[],
  onChange: () => void,
): void {
  place.replaceChildren(
    ...(changes.length === 0
      ? [
          element(
            'p',
            {},
            'There is no change yet: work on the after, or accept suggestions in it.',
          ),
        ]
      : changes.map((change) => drawChange(change, onChange))),
  )
}

function drawChange(change: Change, onChange: () => void): HTMLElement {
  const asked = { question: change.asked?.question ?? '', answer: change.asked?.answer ?? '' }
  const bind = (
    field: Field<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>,
    value: string,
    set: (value: string) => void,
  ): HTMLElement => {
    field.control.value = value
    field.control.addEventListener('input', () => {
      set(field.control.value)
      onChange()
    })
    return field.element
  }
  const setAsked = () => {
    if (asked.question && asked.answer) change.asked = { ...asked }
    else delete change.asked
  }
  return element(
    'fieldset',
    { class: 'change' },
    element('legend', {}, `Change ${change.number}`),
    element(
      'p',
      { class: 'change-words' },
      change.before === '' ? 'Words were added: ' : element('del', {}, change.before),
      change.before !== '' && ' ',
      change.after === '' ? '(taken out)' : element('ins', {}, change.after),
    ),
    element(
      'div',
      { class: 'filters' },
      bind(
        selectField('Kind', [['', 'Not said yet'], ...CATEGORY_OPTIONS]),
        change.category ?? '',
        (value) => {
          change.category = value === '' ? null : (value as Category)
        },
      ),
      bind(
        selectField('How much it matters', [
          ['essential', 'Essential'],
          ['taste', 'A matter of taste'],
        ]),
        change.weight,
        (value) => {
          change.weight = value === 'taste' ? 'taste' : 'essential'
        },
      ),
      bind(
        textField('What must not change here', { maxlength: 500 }),
        change.mustNotChange,
        (value) => {
          change.mustNotChange = value.trim()
        },
      ),
    ),
    bind(areaField('Why it matters to the child'), change.why, (value) => {
      change.why = value.trim().slice(0, 500)
    }),
    element(
      'div',
      { class: 'filters' },
      bind(textField('What the worker was asked', { maxlength: 500 }), asked.question, (value) => {
        asked.question = value.trim()
        setAsked()
      }),
      bind(textField('What the worker had seen', { maxlength: 500 }), asked.answer, (value) => {
        asked.answer = value.trim()
        setAsked()
      }),
    ),
    sourcesOf(change, onChange),
  )
}

function sourcesOf(change: Change, onChange: () => void): HTMLElement {
  const shown = element('div', {})
  const from = selectField('Guidance of', [['', 'Our own reason'], ...GUIDE_OPTIONS])
  const words = textField('Its words, exactly as they stand there; or our reason', {
    maxlength: 500,
  })
  const show = () => shown.replaceChildren(sourceList(change.sources, MESSAGES))
  const add = button('Add guidance', () => {
    const quote = words.control.value.trim()
    if (quote === '') return words.control.focus()
    const source: Source =
      from.control.value === '' ? { reason: quote } : { guide: from.control.value as Guide, quote }
    change.sources = [...change.sources, source].slice(-10)
    words.control.value = ''
    show()
    onChange()
  })
  show()
  return element(
    'details',
    { open: change.sources.length === 0 },
    element('summary', {}, `Guidance (${change.sources.length})`),
    shown,
    element('div', { class: 'filters' }, from.element, words.element, add),
  )
}
