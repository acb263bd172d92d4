/** What never comes along: what is not words, what was struck out in review, and what reviewers said. */

const NOT_WORDS =
  'left-out, script, meta, link, title, xml, img, picture, svg, object, iframe, video, audio, hr'
/** Deleted in tracked changes, as Word, Outlook and Google Docs write it. */
const DELETED = 'del, .msoDel, .MsoDel'
/** The marks and the words of comments. */
const COMMENTS =
  '.MsoCommentReference, .msocomanchor, .msocomtxt, .msocomoff, .MsoCommentText, .MsoCommentSubject'
/** What styles say of words that are no part of the text. */
const HIDDEN =
  /mso-element:\s*comment|mso-comment-|mso-special-character:\s*comment|display:\s*none|mso-hide:\s*all/i

export function leaveOut(page: Document): void {
  for (const one of page.querySelectorAll(`${NOT_WORDS}, ${DELETED}, ${COMMENTS}`)) one.remove()
  for (const one of page.querySelectorAll<HTMLElement>('[data-style]')) {
    if (!HIDDEN.test(one.dataset.style ?? '')) continue
    // The words that a comment is about stand in an element that refers to it.
    if (/mso-comment-reference/i.test(one.dataset.style ?? '')) one.replaceWith(...one.childNodes)
    else one.remove()
  }
}
