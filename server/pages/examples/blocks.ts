/** Draws what a handout is made of on the page, as the HTML handout does. */
import { element, uniqueId } from '../../../plugin/element/element.ts'
import { type Block, type Lines, labelOf, type Run } from '../../examples/handouts/handout.ts'

export const drawBlocks = (blocks: readonly Block[]): HTMLElement[] =>
  blocks.flatMap((block) => drawBlock(block) ?? [])

function drawBlock(block: Block): HTMLElement | undefined {
  switch (block.kind) {
    case 'heading':
      return element(`h${block.level}`, {}, block.text)
    case 'paragraph':
      return element('p', { class: block.isNotice && 'notice' }, ...block.runs.flatMap(drawRun))
    case 'list':
      return element(
        block.isNumbered ? 'ol' : 'ul',
        {},
        ...block.items.map((item) => element('li', {}, ...item.flatMap(drawRun))),
      )
    case 'note':
      return element(
        'div',
        { class: 'note-box', role: 'group', 'aria-label': block.label },
        element('p', { class: 'label' }, block.label),
        ...drawLines(block.lines),
      )
    case 'table':
      return drawTable(block)
    case 'writing':
    case 'page':
      return undefined
  }
}

const drawLines = (lines: Lines): HTMLElement[] =>
  lines.filter((runs) => runs.length > 0).map((runs) => element('p', {}, ...runs.flatMap(drawRun)))

function drawTable({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): HTMLElement {
  const id = uniqueId()
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-labelledby': id },
    element(
      'table',
      {},
      element('caption', { id }, caption),
      element(
        'thead',
        {},
        element('tr', {}, ...columns.map(({ head }) => element('th', { scope: 'col' }, head))),
      ),
      element(
        'tbody',
        {},
        ...rows.map(([first, ...cells]) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, ...drawLines(first ?? [])),
            ...cells.map((cell) => element('td', {}, ...drawLines(cell))),
          ),
        ),
      ),
    ),
  )
}

function drawRun({ text, isStrong, mark, change, target }: Run): (HTMLElement | string)[] {
  if (mark) {
    return [
      element('span', { class: `mark ${mark.pattern ?? 'plain'}` }, text),
      element('sup', {}, labelOf(mark)),
    ]
  }
  if (change) return [element(change === 'inserted' ? 'ins' : 'del', {}, text)]
  if (target !== undefined) return [element('a', { href: `#${target}` }, text)]
  return isStrong ? [element('strong', {}, text)] : [text]
}
