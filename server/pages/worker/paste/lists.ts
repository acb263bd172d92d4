/** Makes real lists of what Word, Word on the web and Google Docs write in their place. */

interface Item {
  readonly line: HTMLElement
  /** From 1, as deep as it stands. */
  readonly level: number
  /** The number that it begins with; none for a bullet. */
  readonly number?: number
}

export function makeLists(page: Document): void {
  const items = new Map<Element, Item>()
  const add = (item: Item | undefined) => item && items.set(item.line, item)
  for (const line of page.querySelectorAll<HTMLElement>('p[data-style*="mso-list"]')) {
    add(readWordItem(line))
  }
  for (const wrapper of page.querySelectorAll<HTMLElement>('.ListContainerWrapper')) {
    for (const item of readWebItems(wrapper)) add(item)
  }
  // A numbered heading stays a heading, without its number.
  for (const sign of page.querySelectorAll<HTMLElement>('[data-style*="mso-list"]')) {
    if (isSign(sign)) sign.remove()
  }
  const built = new Set<Item>()
  for (const item of items.values()) {
    if (built.has(item)) continue
    const run = runFrom(item, items)
    for (const one of run) built.add(one)
    build(run)
  }
  for (const list of page.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) {
    list.previousElementSibling?.append(list)
  }
}

const isSign = (one: HTMLElement): boolean => /mso-list:\s*ignore/i.test(one.dataset.style ?? '')

/** Word writes items as paragraphs, and their bullets as words that are to be ignored. */
function readWordItem(line: HTMLElement): Item | undefined {
  const place = (line.dataset.style ?? '').split(';').find((one) => one.includes('mso-list:'))
  const level = / level(\d)/i.exec(place ?? '')?.[1]
  if (level === undefined) return undefined
  const sign = [...line.querySelectorAll<HTMLElement>('[data-style]')].find(isSign)
  return { line, level: Number(level), ...readSign(sign?.textContent ?? '') }
}

/** "3." begins with 3; a letter or a Roman figure is a number too, and counts from 1. */
function readSign(sign: string): { number?: number } {
  const [, words] = /^[\s(]*(\d+|[a-z]+)[.)]/i.exec(sign) ?? []
  if (words === undefined) return {}
  return { number: Number.parseInt(words, 10) || 1 }
}

/** Word on the web wraps each item in a list of its own. */
function readWebItems(wrapper: HTMLElement): Item[] {
  const items = [...wrapper.querySelectorAll('li')].map((one): Item => {
    const line = one.ownerDocument.createElement('div')
    line.append(...one.childNodes)
    const { parentElement: list } = one
    const number = Number(list?.getAttribute('start') ?? 1)
    const level = Number(one.getAttribute('data-aria-level') ?? 1)
    return { line, level, ...(list?.tagName === 'OL' ? { number } : {}) }
  })
  wrapper.replaceWith(...items.map(({ line }) => line))
  return items
}

/** The items that follow each other, with nothing between. */
function runFrom(first: Item, items: ReadonlyMap<Element, Item>): Item[] {
  const run = [first]
  let next = items.get(first.line.nextElementSibling ?? first.line)
  while (next && next !== run.at(-1)) {
    run.push(next)
    next = items.get(next.line.nextElementSibling ?? next.line)
  }
  return run
}

/** Builds the lists of a run in the place of its first line: deeper items go into the one above. */
function build(run: readonly Item[]): void {
  const open: { level: number; list: HTMLElement }[] = []
  for (const { line, level, number } of run) {
    while ((open.at(-1)?.level ?? 0) > level) open.pop()
    const tag = number === undefined ? 'UL' : 'OL'
    if (open.at(-1)?.level === level && open.at(-1)?.list.tagName !== tag) open.pop()
    let here = open.at(-1)
    if (here?.level !== level) {
      const list = line.ownerDocument.createElement(tag)
      if (number !== undefined && number > 1) list.setAttribute('start', String(number))
      const above = here?.list.lastElementChild
      if (above) above.append(list)
      else line.before(list)
      here = { level, list }
      open.push(here)
    }
    const item = line.ownerDocument.createElement('li')
    here.list.append(item)
    item.append(line)
  }
}
