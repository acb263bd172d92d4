/** Cleans HTML that is pasted from Word and mail, so that each line stays a line of the note. */

/** Word writes list items as paragraphs with a class, and their bullets as text that is to be ignored. */
export function cleanPasted(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const one of page.querySelectorAll('style, script, meta, link, title')) one.remove()
  for (const paragraph of page.querySelectorAll<HTMLElement>('p[class*="MsoListParagraph"]')) {
    readWordList(paragraph)
  }
  for (const list of page.querySelectorAll('ul + ul, ol + ol')) mergeInto(list)
  for (const empty of page.querySelectorAll('o\\:p')) empty.replaceWith(...empty.childNodes)
  return page.body.innerHTML.replaceAll('&nbsp;', ' ')
}

function readWordList(paragraph: HTMLElement): void {
  const sign = [...paragraph.querySelectorAll<HTMLElement>('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
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
