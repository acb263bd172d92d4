/**
 * Cleans HTML that is pasted from Word, mail or the web: lines, headings and lists stay, and nothing
 * else. What was copied from a note keeps its emphasis and its colours.
 */
import { makeHeadings } from './headings.ts'
import { leaveOut } from './left-out.ts'
import { makeLists } from './lists.ts'

export function cleanPasted(html: string): string {
  const page = new DOMParser().parseFromString(setStylesAside(html), 'text/html')
  leaveOut(page)
  if (!page.querySelector('[data-pm-slice]')) {
    makeLists(page)
    makeHeadings(page)
    keepWordsAlone(page)
  }
  for (const one of page.querySelectorAll<HTMLElement>('[data-style]')) delete one.dataset.style
  return page.body.innerHTML.replaceAll('&nbsp;', ' ')
}

/** Styles are kept as data, for what they say about the words; the content policy forbids them. */
const setStylesAside = (html: string): string =>
  html
    .replace(/<[^<>]*>/g, (tag) => tag.replace(/\sstyle=/gi, ' data-style='))
    .replace(/<(\/?)style\b/gi, '<$1left-out')

const INLINE =
  'b, strong, i, em, u, s, strike, ins, font, span, a, sub, sup, mark, small, big, code, o\\:p'

/** Takes off fonts, emphasis and links; of empty lines in a row one is left. */
function keepWordsAlone(page: Document): void {
  for (const one of page.querySelectorAll('div')) {
    if (!one.querySelector('p, div, ul, ol, table, h3, h4')) toLine(one)
  }
  for (const one of page.querySelectorAll(INLINE)) one.replaceWith(...one.childNodes)
  page.body.normalize()
  for (const line of page.querySelectorAll('p')) {
    if (isEmpty(line) && line.previousElementSibling && isEmpty(line.previousElementSibling)) {
      line.remove()
    }
  }
}

/** Some mail programs write each line as a division. */
function toLine(division: HTMLElement): void {
  const line = division.ownerDocument.createElement('p')
  line.append(...division.childNodes)
  division.replaceWith(line)
}

const isEmpty = (one: Element): boolean =>
  one.tagName === 'P' && (one.textContent ?? '').trim() === '' && !one.querySelector('br + br')
