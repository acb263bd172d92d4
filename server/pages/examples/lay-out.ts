/** Where the parts of the desk stand. */
import { element } from '../../../plugin/element/element.ts'

type Part = 'texts' | 'invented' | 'changes' | 'parts' | 'notice' | 'beside' | 'keep'

export const layOut = (parts: Readonly<Record<Part, HTMLElement>>): HTMLElement[] => [
  step(
    'texts-title',
    'Before and after',
    element(
      'p',
      {},
      'Take up each flag in the after, write it another way, or leave it. The changes below follow.',
    ),
    parts.texts,
  ),
  element(
    'div',
    { class: 'columns' },
    element(
      'div',
      { class: 'writing' },
      parts.notice,
      parts.invented,
      step('changes-title', 'What changed, and why', parts.changes),
      step('parts-title', 'All that a trainer needs beside it', parts.parts),
    ),
    parts.beside,
  ),
  parts.keep,
]

const step = (id: string, title: string, ...inside: HTMLElement[]): HTMLElement =>
  element(
    'section',
    { class: 'step', 'aria-labelledby': id },
    element('h2', { id, tabindex: '-1' }, title),
    ...inside,
  )
