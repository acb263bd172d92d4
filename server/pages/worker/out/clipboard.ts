/** Puts a note on the clipboard. */

/** What goes on the clipboard: always as text, and where the worker wants it as HTML too. */
export interface Copied {
  readonly text: string
  readonly html?: string
}

/**
 * Says whether it could. By a copy of our own first: it works on plain HTTP, where many offices serve
 * pages, and it takes HTML as it is, where the newer way would read its styles against our policy.
 */
export async function putOnClipboard(copied: Copied): Promise<boolean> {
  if (copyBySelection(copied)) return true
  try {
    await navigator.clipboard.writeText(copied.text)
    return true
  } catch {
    return false
  }
}

function copyBySelection({ text, html }: Copied): boolean {
  let isPut = false
  const put = (event: ClipboardEvent) => {
    if (!event.clipboardData) return
    event.clipboardData.setData('text/plain', text)
    if (html !== undefined) event.clipboardData.setData('text/html', html)
    event.preventDefault()
    event.stopImmediatePropagation()
    isPut = true
  }
  document.addEventListener('copy', put, { once: true, capture: true })
  const isCopied = document.execCommand('copy')
  document.removeEventListener('copy', put, { capture: true })
  return isCopied && isPut
}
