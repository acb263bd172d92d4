/** A line that says what was just done, to the eye and to readers of the screen, and then is quiet. */

const SAID_FOR = 6_000

export function createSaid(place: HTMLElement): (words: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return (words) => {
    place.textContent = words
    clearTimeout(timer)
    timer = setTimeout(() => place.replaceChildren(), SAID_FOR)
  }
}
