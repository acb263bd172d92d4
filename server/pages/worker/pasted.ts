/** Cleans HTML that is pasted from Word, mail or the web, so that each line stays a line of the note. */

/** The cleaned HTML: paragraphs, lists, bold and italics; no styles, which the page does not allow. */
export function cleanPasted(html: string): string {
  const page = new DOMParser().parseFromString(setStylesAside(html), 'text/html')
  for (const one of page.querySelectorAll('style, script, meta, link, title')) one.remove()
  for (const paragraph of page.querySelectorAll<HTMLElement>('p[class*="MsoListParagraph"]')) {
    readWordList(paragraph)
  }
  for (const list of page.querySelectorAll('ul + ul, ol + ol')) mergeInto(list)
  for (const one of page.querySelectorAll<HTMLElement>('[data-style]')) readStyle(one)
  for (const empty of page.querySelectorAll('o\\:p')) empty.replaceWith(...empty.childNodes)
  return page.body.innerHTML.replaceAll('&nbsp;', ' ')
}

/** Styles are kept as data, for what they say about lists; the content policy forbids them. */
const setStylesAside = (html: string): string =>
  html.replace(/<[^>]*>/g, (tag) => tag.replace(/\sstyle=/gi, ' data-style='))

/** Word writes list items as paragraphs, and their bullets as text that is to be ignored. */
function readWordList(paragraph: HTMLElement): void {
  const sign = [...paragraph.querySelectorAll<HTMLElement>('[data-style]')].find((span) =>
    /mso-list:\s*ignore/i.test(span.dataset.style ?? ''),
  )
  const isNumbered = /^\W*(?:\d+|[a-z])[.)]/i.test(sign?.textContent ?? '')
  sign?.remove()
  const document = paragraph.ownerDocument
  const list = document.createElement(isNumbered ? 'ol' : 'ul')
  const item = document.createElement('li')
  const line = document.createElement('p')
  line.append(...paragraph.childNodes)
  item.append(line)
  list.append(item)
  paragraph.replaceWith(list)
}

/** Items that follow each other belong to one list. */
function mergeInto(list: Element): void {
  const before = list.previousElementSibling
  if (before?.tagName !== list.tagName) return
  before.append(...list.childNodes)
  list.remove()
}

/** Some writers say in a style what is bold, or wrap all in a bold that is none. */
function readStyle(one: HTMLElement): void {
  const style = one.dataset.style ?? ''
  delete one.dataset.style
  const isBold = /font-weight:\s*(?:bold|[6-9]00)/i.test(style)
  const isPlain = /font-weight:\s*(?:normal|[1-5]00)/i.test(style)
  if (one.tagName === 'B' && isPlain) one.replaceWith(...one.childNodes)
  else if (one.tagName === 'SPAN' && isBold) {
    const strong = one.ownerDocument.createElement('strong')
    strong.append(...one.childNodes)
    one.replaceWith(strong)
  }
}
