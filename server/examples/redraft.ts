/** A draft made anew from changed texts, which keeps what people wrote of the changes that are still there. */
import type { Change, MarkedText, WorkedExample } from '../contract.ts'
import { overlaps } from '../note/span.ts'
import { wordsOf } from './marked-text.ts'

export interface Redraft {
  readonly example: WorkedExample
  /** What had been written of changes and words that are no longer there, so that nothing is lost unseen. */
  readonly lost: string[]
}

/** `fresh` is what is drafted from the texts as they stand now, `was` the example before. */
export function redraft(fresh: WorkedExample, was: WorkedExample): Redraft {
  const isSameBefore = fresh.before.text === was.before.text
  const heirs = fresh.changes.map((change) => heirOf(change, fresh, was, isSameBefore))
  // several places that one change was about keep its one number
  const groups = new Map<string, { old: Change | undefined; numbers: number[] }>()
  fresh.changes.forEach(({ number }, at) => {
    const old = heirs[at]
    const key = old ? `old ${old.number}` : `new ${number}`
    const group = groups.get(key) ?? { old, numbers: [] }
    group.numbers.push(number)
    groups.set(key, group)
  })
  const renumbered = [...groups.values()]
  const numberOf = (number: number) =>
    renumbered.findIndex(({ numbers }) => numbers.includes(number)) + 1
  const marked = ({ text, marks }: MarkedText): MarkedText => ({
    text,
    marks: marks.map((mark) => ({ ...mark, number: numberOf(mark.number) })),
  })
  const [before, after] = [marked(fresh.before), marked(fresh.after)]
  const changes = renumbered.map(({ old, numbers }, at): Change => {
    const [first] = fresh.changes.filter(({ number }) => number === numbers[0])
    const written = { before: wordsOf(before, at + 1), after: wordsOf(after, at + 1) }
    return { ...(old ?? (first as Change)), number: at + 1, ...written }
  })
  const isThere = (words: string) => before.text.includes(words) || after.text.includes(words)
  const { status, provenance, id } = was
  return {
    example: {
      ...was,
      ...{ id, status, provenance, before, after, changes },
      leftAlone: was.leftAlone.filter(({ words }) => isThere(words)),
    },
    lost: [
      ...was.changes
        .filter((change) => isWritten(change) && !heirs.includes(change))
        .map(({ number, why, mustNotChange, asked }) =>
          [`Change ${number}:`, why, mustNotChange, asked?.question, asked?.answer]
            .filter(Boolean)
            .join(' '),
        ),
      ...was.leftAlone
        .filter(({ words }) => !isThere(words))
        .map(({ words, why }) => `Left alone: “${words}”. ${why}`),
    ],
  }
}

const isWritten = ({ why, mustNotChange, asked }: Change): boolean =>
  why !== '' || mustNotChange !== '' || asked !== undefined

/** The change of before that this one carries on: the same place, or the same words. */
function heirOf(
  change: Change,
  fresh: WorkedExample,
  was: WorkedExample,
  isSameBefore: boolean,
): Change | undefined {
  const places = fresh.before.marks.filter(({ number }) => number === change.number)
  if (isSameBefore && places.length > 0) {
    const mark = was.before.marks.find((one) => places.some((place) => overlaps(place, one)))
    return mark && was.changes[mark.number - 1]
  }
  return was.changes.find((one) =>
    change.before === ''
      ? one.before === '' && one.after === change.after
      : one.before === change.before,
  )
}
