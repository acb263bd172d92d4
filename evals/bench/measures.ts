/** What the bench measures. Text counts as cold if no sentence of it was ever checked before. */
import type { CheckResult, NoteInput } from '../../server/contract.ts'
import { tagWhole } from '../../server/note/language.ts'
import { wordsOf } from '../scorers/spans.ts'
import { type NoteSource, toInput } from './notes.ts'
import { type Latency, medianOf, sample, time } from './timing.ts'

export interface Bench {
  readonly checkNote: (input: NoteInput) => CheckResult
  readonly source: NoteSource
}

/** Milliseconds per 1,000 words of the text. */
const rateOf = (text: string, call: () => unknown): number =>
  (time(call) / wordsOf(text).length) * 1000

/** Checks notes until the code is compiled; what a process costs at first is measured apart. */
export function warmUp({ checkNote, source }: Bench, notes: number): void {
  for (let round = 0; round < notes; round++) checkNote(toInput(source.next(500)))
}

/** A note never seen before, each time another. */
export function checkCold({ checkNote, source }: Bench, iterations: number): Promise<Latency> {
  let input = toInput('')
  const prepare = () => {
    input = toInput(source.next(500))
  }
  return sample(() => checkNote(input), { iterations, prepare })
}

/** The same note, again and again. */
export function checkWarm({ checkNote, source }: Bench, iterations: number): Promise<Latency> {
  const input = toInput(source.next(500))
  checkNote(input)
  return sample(() => checkNote(input), { iterations })
}

const KEYSTROKES_A_NOTE = 200

/** A sentence typed into the middle of a note of 2,000 words, the whole note checked at each key. */
export function typeInMiddle({ checkNote, source }: Bench, iterations: number): Promise<Latency> {
  let [before, typed, after] = ['', '', '']
  let count = 0
  let input = toInput('')
  const prepare = () => {
    const keys = count++ % KEYSTROKES_A_NOTE
    if (keys === 0) {
      const note = source.next(2_000)
      const middle = note.indexOf(' ', note.length / 2) + 1
      before = note.slice(0, middle)
      after = note.slice(middle)
      typed = ''
      checkNote(toInput(note))
    }
    if (typed.length <= keys) typed += `${source.nextSentence()} `
    input = toInput(before + typed.slice(0, keys + 1) + after)
  }
  return sample(() => checkNote(input), { iterations, prepare })
}

/** Milliseconds per 1,000 unseen words, in notes of each size. */
export function checkSizes({ checkNote, source }: Bench, sizes: readonly number[], rounds: number) {
  const times = new Map(sizes.map((size) => [size, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    for (const [size, list] of times) {
      const text = source.next(size)
      list.push(rateOf(text, () => checkNote(toInput(text))))
    }
  }
  return [...times].map(([words, list]) => ({ words, ms: medianOf(list) }))
}

/** The analyser and compromise (tags only, no rules) over the same unseen notes, turn by turn. */
export function compareWithCompromise({ checkNote, source }: Bench, rounds: number) {
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < rounds; round++) {
    const text = source.next(500)
    const check = () => ours.push(rateOf(text, () => checkNote(toInput(text))))
    const tag = () => theirs.push(rateOf(text, () => tagWhole(text)))
    for (const turn of round % 2 === 0 ? [check, tag] : [tag, check]) turn()
  }
  const [analyser, compromise] = [medianOf(ours), medianOf(theirs)]
  return { analyser, compromise, times: compromise / analyser }
}

/** Seconds for so many unseen notes of 500 words, one after the other. */
export function checkMany({ checkNote, source }: Bench, notes: number): number {
  const inputs = Array.from({ length: notes }, () => toInput(source.next(500)))
  const checkAll = () => {
    for (const input of inputs) checkNote(input)
  }
  return time(checkAll) / 1000
}
