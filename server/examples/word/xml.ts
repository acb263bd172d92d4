/** A small reader of XML: elements, attributes and text. No entity of a file's own, no doctype, nothing fetched. */
import { WordFileError } from './word-file-error.ts'

export interface Element {
  /** With its prefix, as Word writes it: "w:p". */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

const ATTRIBUTE = /(?<![\w:.-])([\w:.-]+)=(?:"([^"]*)"|'([^']*)')/g
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}
const MAX_DEPTH = 200

const PLAIN: readonly (readonly [open: string, close: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
]
const TAG = /^(\/?)([\w:.-]+)([\s\S]*)$/

/** In one pass. Throws `WordFileError` where tags do not fit together. */
export function readXml(source: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open: Element[] = [root]
  let at = 0
  while (at < source.length) {
    const parent = open.at(-1) as Element
    const start = source.indexOf('<', at)
    if (start !== at) {
      const end = start === -1 ? source.length : start
      parent.children.push(decode(source.slice(at, end)))
      at = end
      continue
    }
    const plain = PLAIN.find(([sign]) => source.startsWith(sign, at))
    const close = plain ? source.indexOf(plain[1], at) : endOfTag(source, at)
    if (close === -1) throw new WordFileError('broken')
    if (plain) {
      if (plain[0] === '<![CDATA[') parent.children.push(source.slice(at + 9, close))
      at = close + plain[1].length
      continue
    }
    takeTag(source.slice(at + 1, close), open)
    at = close + 1
  }
  if (open.length > 1) throw new WordFileError('broken')
  return root
}

/** The next ">" that stands in no attribute; -1 where there is none. */
function endOfTag(source: string, from: number): number {
  let quote = ''
  for (let at = from; at < source.length; at++) {
    const sign = source.charAt(at)
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at
  }
  return -1
}

/** A doctype is no tag, and is refused with all that is none. */
function takeTag(source: string, open: Element[]): void {
  const isEmpty = source.endsWith('/')
  const [, closing, name, attributes] = TAG.exec(isEmpty ? source.slice(0, -1) : source) ?? []
  if (name === undefined) throw new WordFileError('broken')
  if (closing) {
    if (open.length < 2 || open.pop()?.name !== name) throw new WordFileError('broken')
    return
  }
  const element: Element = { name, attributes: readAttributes(attributes ?? ''), children: [] }
  open.at(-1)?.children.push(element)
  if (!isEmpty) open.push(element)
  if (open.length > MAX_DEPTH) throw new WordFileError('broken')
}

function readAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE)) {
    attributes[name] = decode(double ?? single ?? '')
  }
  return attributes
}

const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name as string] ?? all
    const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal)
    const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    return isCharacter ? String.fromCodePoint(code) : ''
  })

export const childrenOf = ({ children }: Element): Element[] =>
  children.filter((child) => typeof child !== 'string')

/** The first child of a name. */
export const childOf = (element: Element, name: string): Element | undefined =>
  childrenOf(element).find((child) => child.name === name)

/** All elements of a name, at any depth, in order. */
export function findAll(element: Element, name: string): Element[] {
  return childrenOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ])
}
