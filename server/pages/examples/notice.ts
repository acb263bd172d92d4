/** A box that says what happened, and is read out: what went wrong, with each thing to mend. */
import { element } from '../../../plugin/element/element.ts'
import { Declined } from './call.ts'

export const createNotice = () => element('div', { class: 'notices', role: 'alert' })

export function tell(place: HTMLElement, words: string, things: readonly string[] = []): void {
  place.replaceChildren(
    element(
      'div',
      { class: 'notice' },
      element('p', {}, words),
      things.length > 0 && element('ul', {}, ...things.map((one) => element('li', {}, one))),
    ),
  )
  place.scrollIntoView({ block: 'nearest' })
}

/** Does something, and says why where the service declined. */
export async function trying<T>(place: HTMLElement, act: () => Promise<T>): Promise<T | undefined> {
  place.replaceChildren()
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof Declined)) throw error
    tell(place, error.message, [...new Set(error.faults.map(({ message }) => message))])
    return undefined
  }
}
