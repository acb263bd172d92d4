/** What a rewrite changes, word by word: the longest common run of words stays, the rest goes or comes. */

export interface Change {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Beyond this many pairs of words (a passage of some 700) it is all one change. */
const MOST_PAIRS = 500_000
/** A word, or a sign, with the space that follows it. */
const WORD = /[\p{L}\p{N}’'-]+\s*|[^\p{L}\p{N}’'-]\s*/gu

/** The changes in reading order; what is the same or added reads as `after`. */
export function diffWords(before: string, after: string): Change[] {
  const [old, fresh] = [before.match(WORD) ?? [], after.match(WORD) ?? []]
  if (old.length * fresh.length > MOST_PAIRS)
    return join([...all('removed', old), ...all('added', fresh)])
  const common = measure(old, fresh)
  const changes: Change[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < fresh.length) {
    const [word, other] = [old[i], fresh[j]]
    if (word !== undefined && other !== undefined && isSame(word, other)) {
      changes.push({ kind: 'same', text: other })
      i++
      j++
    } else if (
      word !== undefined &&
      (other === undefined || at(common, i + 1, j) >= at(common, i, j + 1))
    ) {
      changes.push({ kind: 'removed', text: word })
      i++
    } else {
      changes.push({ kind: 'added', text: other ?? '' })
      j++
    }
  }
  return join(changes)
}

/** For each pair of places, how many words the two have in common from there on. */
function measure(old: readonly string[], fresh: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1))
  for (let i = old.length - 1; i >= 0; i--) {
    const row = rows[i] as Uint16Array
    for (let j = fresh.length - 1; j >= 0; j--) {
      row[j] = isSame(old[i] ?? '', fresh[j] ?? '')
        ? at(rows, i + 1, j + 1) + 1
        : Math.max(at(rows, i + 1, j), at(rows, i, j + 1))
    }
  }
  return rows
}

const at = (rows: readonly Uint16Array[], i: number, j: number): number => rows[i]?.[j] ?? 0
const isSame = (a: string, b: string): boolean => a.trimEnd() === b.trimEnd()
const all = (kind: Change['kind'], words: readonly string[]): Change[] =>
  words.map((text) => ({ kind, text }))

/** Neighbours of one kind are one change; between two that are the same, what goes comes first. */
function join(changes: readonly Change[]): Change[] {
  const joined: Change[] = []
  let [removed, added] = ['', '']
  const settle = () => {
    if (removed) joined.push({ kind: 'removed', text: removed })
    if (added) joined.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const { kind, text } of changes) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      settle()
      const last = joined.at(-1)
      if (last?.kind === 'same') joined.splice(-1, 1, { kind, text: last.text + text })
      else joined.push({ kind, text })
    }
  }
  settle()
  return joined
}
