/** Shows how far a run is, and leads to it when it is done. */
import type { EvalProgress } from '../../contract/evaluation.ts'
import { CallError, call, sayWrong } from './call.ts'

const EVERY_MS = 500

export async function follow(begun: EvalProgress, place: HTMLElement): Promise<void> {
  const bar = document.createElement('progress')
  bar.setAttribute('aria-label', 'How far the run is')
  const line = document.createElement('span')
  place.replaceChildren(bar, ' ', line)
  let now = begun
  try {
    while (now.state === 'running') {
      bar.max = Math.max(1, now.total)
      bar.value = now.done
      line.textContent = now.said
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
      now = await call<EvalProgress>(`/v1/evals/progress/${encodeURIComponent(now.id)}`)
    }
    if (!now.run) throw new CallError(now.said)
    location.assign(`/evals/runs/${encodeURIComponent(now.run)}`)
  } catch (error) {
    sayWrong(place, error)
  }
}
