/** The name that somebody signs with, kept in this tab until it is closed. */

const KEY = 'fairhand-trainer'

export function recallName(): string {
  try {
    return sessionStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

export function rememberName(name: string): void {
  try {
    sessionStorage.setItem(KEY, name)
  } catch {
    // where the browser keeps nothing, it is typed again
  }
}
