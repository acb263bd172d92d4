/**
 * The line in which checks wait for the processor: a piece of work a turn, what is short goes first, and
 * whoever would wait too long is told so at once.
 */
import { ProblemError } from '../errors.ts'

/** Work that yields after each piece how much of its size that was. */
export type Pieces<T> = Generator<number, T>

export interface Work<T> {
  readonly pieces: () => Pieces<T>
  /** How much it is, in any unit that is the same for all. */
  readonly size: number
  /** Aborted once whoever asked has gone. */
  readonly signal: AbortSignal
}

export interface Line {
  /**
   * Does the work when its turn comes. Rejects with the problems `busy` where it would wait too long and
   * `given-up` where nobody waits for it any more, and with what the work throws.
   */
  readonly join: <T>(work: Work<T>) => Promise<T>
}

/** In milliseconds. */
export const LONGEST_WAIT = 5_000

export interface LineOptions {
  /** In milliseconds. */
  readonly longestWait: number
  /** Milliseconds for one of size, until it was measured. */
  readonly firstPace?: number
  readonly now?: () => number
  /** Calls back once what came in meanwhile has been heard. */
  readonly afterwards?: (turn: () => void) => void
}

interface Waiting {
  readonly arrived: number
  /** The lowest comes first. */
  readonly due: number
  /** Of its size. */
  left: number
  isBegun: boolean
  /** Does a piece and says how much that was; `undefined` where nothing is left. */
  readonly step: () => number | undefined
  readonly refuse: (error: unknown) => void
}

/** In milliseconds: what takes so long lets by what is shorter for half of `longestWait`. */
const SHORT = 10
/** Comes to every size: the request is read and the answer written. */
const BESIDES = 100
/** Of a code unit of a note: 20 ms for 500 words. */
const FIRST_PACE = 0.007
/** How far each measure moves the pace. */
const WEIGHT = 0.1
/** What took longer than so many times what was foreseen was held up by something else. */
const MOST_SURPRISE = 4

export function createLine(options: LineOptions): Line {
  const { longestWait, now = () => performance.now(), afterwards = hearOthers } = options
  const waiting = new Set<Waiting>()
  let isTurnComing = false
  let lastTurn = 0
  let pace = options.firstPace ?? FIRST_PACE

  function aheadOf(due: number): number {
    let size = 0
    for (const one of waiting) if (one.due <= due) size += one.left
    return size * pace
  }

  function leave(one: Waiting, error: unknown): void {
    waiting.delete(one)
    one.refuse(error)
  }

  function findNext(): Waiting | undefined {
    let next: Waiting | undefined
    for (const one of waiting) {
      // what was foreseen was wrong
      if (!one.isBegun && now() - one.arrived > 2 * longestWait) leave(one, busy(longestWait))
      else if (!next || one.due < next.due) next = one
    }
    return next
  }

  function takeTurn(): void {
    const one = findNext()
    if (one) {
      one.isBegun = true
      const size = one.step()
      if (size === undefined) waiting.delete(one)
      // with what came in meanwhile and was answered
      const at = now()
      const seen = (at - lastTurn) / (size ?? one.left)
      lastTurn = at
      pace += (Math.min(seen, pace * MOST_SURPRISE) - pace) * WEIGHT
      one.left = Math.max(BESIDES, one.left - (size ?? 0))
    }
    isTurnComing = waiting.size > 0
    if (isTurnComing) afterwards(takeTurn)
  }

  return {
    join<T>({ pieces, size, signal }: Work<T>): Promise<T> {
      const arrived = now()
      const left = size + BESIDES
      // next to nothing for what is short, nearly all for what is long, and never more
      const length = (left * pace) / SHORT
      const due = arrived + (longestWait * length ** 2) / (1 + length ** 2)
      const wait = aheadOf(due)
      if (wait > longestWait) return Promise.reject(busy(wait))
      const { promise, resolve, reject } = Promise.withResolvers<T>()
      let begun: Pieces<T> | undefined
      const step = () => {
        try {
          begun ??= pieces()
          const { done, value } = begun.next()
          if (!done) return value
          resolve(value)
        } catch (error) {
          reject(error)
        }
        return undefined
      }
      const one: Waiting = { arrived, due, left, isBegun: false, step, refuse: reject }
      if (signal.aborted) return Promise.reject(givenUp())
      signal.addEventListener('abort', () => leave(one, givenUp()), { once: true })
      if (!isTurnComing) {
        lastTurn = arrived
        isTurnComing = true
        afterwards(takeTurn)
      }
      waiting.add(one)
      return promise
    },
  }
}

/** Node takes one new connection a round, and needs two rounds more to read what it says. */
const ROUNDS = 8
function hearOthers(turn: () => void, rounds = ROUNDS): void {
  setImmediate(rounds > 1 ? () => hearOthers(turn, rounds - 1) : turn)
}

const busy = (wait: number): ProblemError =>
  new ProblemError('busy', 'Many notes are being checked at once. Try again in a moment.', [], {
    headers: { 'retry-after': String(Math.max(1, Math.ceil(wait / 1_000))) },
  })

const givenUp = (): ProblemError => new ProblemError('given-up', 'Whoever asked has gone.')
