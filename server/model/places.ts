/** How many calls may ask the model or wait to: whoever comes later is told so at once. */

export interface Places {
  /** Takes places until `leave`; undefined where there are not so many. */
  readonly enter: (count: number) => { readonly leave: () => void } | undefined
  /** Places that are taken now. */
  readonly taken: () => number
}

/** Does work while it holds one of the places that all processes share; waits for one before. */
export type HoldPlace = <T>(
  work: () => Promise<T>,
  wait: { readonly signal: AbortSignal; readonly longestMs: number },
) => Promise<T>

export function createPlaces(most: number): Places {
  let taken = 0
  return {
    taken: () => taken,
    enter(count) {
      if (taken + count > most) return undefined
      taken += count
      let isIn = true
      return {
        leave() {
          if (isIn) taken -= count
          isIn = false
        },
      }
    },
  }
}
