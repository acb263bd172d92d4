/** What stands before an item of a list: "- " or its number. */
import { childOf, type Element, findAll } from './xml.ts'

export interface Lists {
  /** For each paragraph of a list in turn; undefined where it is none. */
  readonly markOf: (properties: Element | undefined) => string | undefined
}

/** Numbers count from one again in each list; their letters and brackets are not kept. */
export function readLists(numbering: Element | undefined, styles: Element | undefined): Lists {
  const formats = new Map<string, Map<string, string>>()
  const lists = new Map<string, string>()
  for (const one of numbering ? findAll(numbering, 'w:abstractNum') : []) {
    const levels = findAll(one, 'w:lvl').map((level): [string, string] => [
      level.attributes['w:ilvl'] ?? '0',
      valOf(level, 'w:numFmt') ?? 'decimal',
    ])
    formats.set(one.attributes['w:abstractNumId'] ?? '', new Map(levels))
  }
  for (const one of numbering ? findAll(numbering, 'w:num') : []) {
    lists.set(one.attributes['w:numId'] ?? '', valOf(one, 'w:abstractNumId') ?? '')
  }
  const ofStyle = new Map(
    (styles ? findAll(styles, 'w:style') : []).flatMap((style) => {
      const numPr = findAll(style, 'w:numPr')[0]
      return numPr ? [[style.attributes['w:styleId'] ?? '', numPr] as const] : []
    }),
  )
  const counts = new Map<string, number>()
  return {
    markOf(properties) {
      if (!properties) return undefined
      const style = valOf(properties, 'w:pStyle')
      const numPr = childOf(properties, 'w:numPr') ?? ofStyle.get(style ?? '')
      const id = numPr && valOf(numPr, 'w:numId')
      if (!numPr || id === undefined || id === '0') return undefined
      const level = valOf(numPr, 'w:ilvl') ?? '0'
      const format = formats.get(lists.get(id) ?? '')?.get(level)
      if (format === 'bullet' || format === 'none' || format === undefined) return '- '
      const key = `${id} ${level}`
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      return `${count}. `
    },
  }
}

const valOf = (element: Element, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val']
