/** The element's own style sheet, which a strict content policy allows. */
import style from '../style.css?inline'
import own from './element.css?inline'

let sheet: CSSStyleSheet | undefined

/** Styles a shadow root; all elements of a page share one sheet. */
export function adoptStyle(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(style + own)
  }
  root.adoptedStyleSheets = [sheet]
}
