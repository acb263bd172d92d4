/** Finds what is a heading in what is pasted, whoever wrote it: by its tag, its style or its boldness. */

const TAGS = 'h1, h2, h3, h4, h5, h6'
const BY_STYLE = 'p.MsoTitle, p.MsoSubtitle, p[role="heading"]'
const LONGEST = 60
const MOST_WORDS = 8

/** The highest level becomes the note's headings, all below it its lower ones. */
export function makeHeadings(page: Document): void {
  const tagged = [...page.querySelectorAll<HTMLElement>(TAGS)].filter(hasWords)
  for (const empty of page.querySelectorAll(TAGS)) if (!hasWords(empty)) empty.remove()
  const top = Math.min(...tagged.map(levelOf))
  for (const one of tagged) rename(one, levelOf(one) === top ? 'h3' : 'h4')
  for (const one of page.querySelectorAll<HTMLElement>(BY_STYLE))
    if (hasWords(one)) rename(one, 'h3')
  if (tagged.length === 0) makeBoldLinesHeadings(page)
}

const hasWords = (one: Element): boolean => (one.textContent ?? '').trim() !== ''
const levelOf = ({ tagName }: Element): number => Number(tagName[1])

/** Where nothing else is a heading, short lines that are bold throughout are, if not all lines are. */
function makeBoldLinesHeadings(page: Document): void {
  const lines = [...page.querySelectorAll<HTMLElement>('p, div')].filter(
    (one) => hasWords(one) && !one.querySelector('p, div, ul, ol, table') && !one.closest('li'),
  )
  const bold = lines.filter(isBold)
  if (bold.length === lines.length) return
  for (const one of bold) if (isShort(one.textContent?.trim() ?? '')) rename(one, 'h3')
}

const isShort = (words: string): boolean =>
  words.length <= LONGEST && words.split(/\s+/).length <= MOST_WORDS && !/[.?!,;]$/.test(words)

function isBold(line: HTMLElement): boolean {
  const walker = line.ownerDocument.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { currentNode } = walker
    if ((currentNode.textContent ?? '').trim() !== '' && !isInBold(currentNode, line)) return false
  }
  return true
}

/** The nearest that says anything of weight decides: Google Docs wraps all in a bold that is none. */
function isInBold(node: Node, line: HTMLElement): boolean {
  for (let one = node.parentElement; one && one !== line.parentElement; one = one.parentElement) {
    const weight = /font-weight:\s*(bold|normal|\d{3})/i.exec(one.dataset.style ?? '')?.[1]
    if (weight) return weight === 'bold' || Number(weight) >= 600
    if (one.tagName === 'B' || one.tagName === 'STRONG') return true
  }
  return false
}

function rename(one: HTMLElement, tag: 'h3' | 'h4'): void {
  const heading = one.ownerDocument.createElement(tag)
  heading.append(...one.childNodes)
  one.replaceWith(heading)
}
