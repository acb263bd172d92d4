/** An analyser in whose place another can be put while the service answers. */
import type { Analyser } from './check.ts'

export interface LiveAnalyser {
  /** Always the one that was put last: whoever holds it need not be told. */
  readonly analyser: Analyser
  readonly replace: (next: Analyser) => void
}

export function createLiveAnalyser(first: Analyser): LiveAnalyser {
  let current = first
  return {
    analyser: new Proxy(first, { get: (_, name) => Reflect.get(current, name) }),
    replace(next) {
      current = next
    },
  }
}
