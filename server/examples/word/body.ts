/** The words of a Word file, paragraph by paragraph, twice over: before its changes and after them. */
import type { Lists } from './lists.ts'
import { childOf, childrenOf, type Element, findAll } from './xml.ts'

export interface Parts {
  readonly lists: Lists
  readonly footnotes: Element | undefined
  readonly endnotes: Element | undefined
}

export interface Body {
  readonly before: string
  readonly after: string
  readonly isTracked: boolean
  /** The words that each comment is about, by its id. */
  readonly commented: ReadonlyMap<string, string>
}

type Side = 'before' | 'after'
/** Which version words belong to. */
interface State {
  readonly sides: readonly Side[]
}
const BOTH: State = { sides: ['before', 'after'] }
const ONLY: Readonly<Record<string, Side>> = {
  'w:del': 'before',
  'w:moveFrom': 'before',
  'w:ins': 'after',
  'w:moveTo': 'after',
}
/** What holds no words of the note, or says them a second time. */
const SKIPPED = new Set([
  'w:rPr',
  'w:pPr',
  'w:instrText',
  'w:delInstrText',
  'mc:Fallback',
  'w:sectPr',
])

export function readBody(body: Element, { lists, footnotes, endnotes }: Parts): Body {
  const out = { before: '', after: '' }
  const commented = new Map<string, string>()
  const open = new Set<string>()
  const notes: { readonly mark: string; readonly element: Element }[] = []
  let isTracked = false

  const write = (text: string, { sides }: State) => {
    for (const side of sides) out[side] += text
    for (const id of open) commented.set(id, (commented.get(id) ?? '') + text)
  }

  function walk(element: Element, state: State): void {
    for (const child of childrenOf(element)) visit(child, state)
  }

  function visit(element: Element, state: State): void {
    const { name, attributes } = element
    if (SKIPPED.has(name)) return
    const only = ONLY[name]
    if (only) {
      isTracked = true
      walk(element, { sides: state.sides.filter((side) => side === only) })
      return
    }
    const draw = VISITS[name]
    if (draw) draw(element, state, attributes['w:id'] ?? '')
    else walk(element, state)
  }

  const VISITS: Readonly<Record<string, (element: Element, state: State, id: string) => void>> = {
    'w:p': paragraph,
    'w:tbl': table,
    'w:r': (run, state) => {
      if (!isHidden(run)) walk(run, state)
    },
    'w:t': (element, state) => write(ownText(element), state),
    'w:delText': (element, state) => write(ownText(element), state),
    'w:tab': (_, state) => write(' ', state),
    'w:br': (_, state) => write('\n', state),
    'w:cr': (_, state) => write('\n', state),
    'w:noBreakHyphen': (_, state) => write('-', state),
    'w:commentRangeStart': (_element, _state, id) => open.add(id),
    'w:commentRangeEnd': (_element, _state, id) => open.delete(id),
    'w:footnoteReference': (_, state, id) => note(footnotes, 'w:footnote', id, state),
    'w:endnoteReference': (_, state, id) => note(endnotes, 'w:endnote', id, state),
  }

  /** Its number stands where it stood; its words follow below the note. */
  function note(
    part: Element | undefined,
    name: string,
    id: string | undefined,
    state: State,
  ): void {
    const element = part && findAll(part, name).find(({ attributes }) => attributes['w:id'] === id)
    if (!element) return
    const mark = `(note ${notes.length + 1})`
    notes.push({ mark, element })
    write(` ${mark}`, state)
  }

  function paragraph(element: Element, state: State): void {
    const properties = childOf(element, 'w:pPr')
    const mark = lists.markOf(properties)
    if (mark !== undefined) write(mark, state)
    walk(element, state)
    // the end of the paragraph may itself have come or gone
    const own = properties && childOf(properties, 'w:rPr')
    const change = own && childrenOf(own).find((child) => ONLY[child.name] !== undefined)
    const only = change && ONLY[change.name]
    write('\n', only ? { sides: state.sides.filter((side) => side === only) } : state)
  }

  /** A row of two is "label: value"; wider rows are parted by bars. */
  function table(element: Element, state: State): void {
    for (const row of findAllShallow(element, 'w:tr')) {
      const change = childOf(row, 'w:trPr')
      const only =
        change &&
        childrenOf(change)
          .map((child) => ONLY[child.name])
          .find((side) => side !== undefined)
      const rowState = only ? { sides: state.sides.filter((side) => side === only) } : state
      if (only) isTracked = true
      const cells = findAllShallow(row, 'w:tc').map((cell) => collect(cell, rowState))
      for (const side of rowState.sides) {
        const words = cells.map((cell) => cell[side])
        out[side] += words.length === 2 ? pair(words) : words.join(' | ')
      }
      write('\n', rowState)
    }
  }

  /** The words of a cell by themselves. */
  function collect(cell: Element, state: State): Record<Side, string> {
    const { before, after } = out
    Object.assign(out, { before: '', after: '' })
    walk(cell, state)
    const words = { before: out.before.trim(), after: out.after.trim() }
    Object.assign(out, { before, after })
    return words
  }

  walk(body, BOTH)
  for (const { mark, element } of notes) {
    write(`${mark.charAt(1).toUpperCase()}${mark.slice(2, -1)}: `, BOTH)
    walk(element, BOTH)
  }
  return { before: tidy(out.before), after: tidy(out.after), isTracked, commented }
}

const pair = ([label = '', value = '']: readonly string[]): string =>
  label === '' || value === '' ? `${label}${value}` : `${label.replace(/:$/, '')}: ${value}`

const ownText = ({ children }: Element): string =>
  children.filter((child) => typeof child === 'string').join('')

const isHidden = (run: Element): boolean => {
  const properties = childOf(run, 'w:rPr')
  const hidden = properties && childOf(properties, 'w:vanish')
  return hidden !== undefined && !/^(?:0|false)$/.test(hidden.attributes['w:val'] ?? '')
}

/** Rows of this table, not of one inside it; content controls may stand between. */
function findAllShallow(element: Element, name: string): Element[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child]
    return child.name === 'w:tbl'
      ? []
      : /^w:sdt/.test(child.name)
        ? findAllShallow(child, name)
        : []
  })
}

const tidy = (text: string): string =>
  text
    .replace(/[ \u00a0\t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .normalize('NFC')
