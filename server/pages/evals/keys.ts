/**
 * Links and buttons with `data-key` are pressed by pressing that key anywhere but in a field. Whoever writes by voice
 * presses keys without meaning to, so it can be switched off, and stays so.
 */
import { button } from '../../../plugin/element/element.ts'

const OFF = 'fairhand-evals-keys-off'

export function listenForKeys(): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-key]')]
  if (links.length === 0) return
  let isOn = localStorage.getItem(OFF) === null
  document.addEventListener('keydown', (event) => {
    if (!isOn || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
    links.find(({ dataset }) => dataset.key === event.key)?.click()
  })
  const names = links.map(({ dataset }) => dataset.key).join(', ')
  const turn = button('', () => {
    isOn = !isOn
    if (isOn) localStorage.removeItem(OFF)
    else localStorage.setItem(OFF, 'off')
    show()
  })
  const show = (): void => {
    turn.textContent = `Keys ${names}: ${isOn ? 'on' : 'off'}`
  }
  show()
  document.querySelector('[data-keys]')?.replaceChildren(turn)
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable]') !== null
