/** Whether a key event is what a shortcut such as `Shift-F8` or `Mod-Alt-n` names. */
export function isKey(event: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcut.split('-')
  const key = parts.pop() ?? ''
  const held = new Set(parts.map((part) => part.toLowerCase()))
  const isMac = /Mac|iP(?:hone|ad|od)/.test(navigator.platform)
  const control = held.has('ctrl') || held.has('control') || (!isMac && held.has('mod'))
  const meta = held.has('meta') || held.has('cmd') || (isMac && held.has('mod'))
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    event.ctrlKey === control &&
    event.metaKey === meta &&
    event.altKey === held.has('alt') &&
    event.shiftKey === held.has('shift')
  )
}
