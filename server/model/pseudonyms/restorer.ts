/** Restores a text that comes in chunks: lets nothing go that could still become a placeholder. */

export interface Restorer {
  /** What of the text so far can be let go, names in it; nothing once a placeholder was damaged. */
  readonly push: (chunk: string) => string
  /** The rest; undefined where any placeholder was altered, invented or left open. */
  readonly end: () => string | undefined
}

/** What may go on after white space: "Person" to "Person 3", "< CHILD" to "< CHILD >". */
const MAY_GO_ON = /(?:^|[^a-z])person$|[<{【［]\s?[A-Z_\d]*$/i
/** No placeholder is longer, however it was altered. */
const LONGEST = 120

/** A restorer for one answer. What it gives in all is what `restore` gives for the whole. */
export function createRestorer(pseudonyms: {
  readonly restore: (text: string) => string | undefined
}): Restorer {
  let held = ''
  let isDamaged = false

  function release(upTo: number): string {
    const restored = isDamaged ? undefined : pseudonyms.restore(held.slice(0, upTo))
    held = held.slice(upTo)
    if (restored === undefined) isDamaged = true
    return restored ?? ''
  }

  return {
    push(chunk) {
      held += chunk
      return release(safeCut(held))
    },
    end() {
      const rest = release(held.length)
      return isDamaged ? undefined : rest
    },
  }
}

/** The last place between words, outside square brackets, where the text can be cut. */
function safeCut(text: string): number {
  let depth = 0
  let cut = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string
    if (char === '[') depth++
    else if (char === ']') depth = Math.max(0, depth - 1)
    else if (depth === 0 && /\s/.test(char)) {
      if (!MAY_GO_ON.test(text.slice(Math.max(0, at - LONGEST), at))) cut = at
    }
  }
  return cut
}
