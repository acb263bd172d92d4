/** Shows how far a run is and what it has spent, lets it be stopped, and leads to it when it is over. */
import { button, element } from '../../../plugin/element/element.ts'
import type { EvalProgress } from '../../contract/evaluation.ts'
import { CallError, call, sayWrong } from './call.ts'

const EVERY_MS = 500

interface Followed {
  /** The path under which it is followed by its id. */
  readonly under: string
  /** Where it leads to; undefined where it came to nothing. */
  readonly next: (ended: EvalProgress) => string | undefined
}

const RUN: Followed = {
  under: '/v1/evals/progress',
  next: ({ run }) => (run ? `/evals/runs/${encodeURIComponent(run)}` : undefined),
}
export const CALIBRATION: Followed = {
  under: '/v1/evals/calibrations',
  next: ({ state }) => (state === 'done' ? '/evals/judges' : undefined),
}

/** `place` says that it has begun and ended; what changes all the time is told to nobody's ears. */
export async function follow(
  begun: EvalProgress,
  place: HTMLElement,
  { under, next }: Followed = RUN,
): Promise<void> {
  const path = `${under}/${encodeURIComponent(begun.id)}`
  const bar = element('progress', { 'aria-label': `How far the run of ${begun.set} is` })
  const line = element('span', {})
  const stop = button('Stop', () => {
    stop.disabled = true
    call<EvalProgress>(`${path}/stop`, {}).catch((error: unknown) => sayWrong(place, error))
  })
  stop.setAttribute('aria-label', `Stop the run of ${begun.set}`)
  const watch = element('div', { class: 'going-on' }, bar, line, stop)
  place.replaceChildren('It has begun. You can leave this page: it goes on, and stands here again.')
  place.after(watch)
  let now = begun
  try {
    while (now.state === 'running') {
      bar.max = Math.max(1, now.total)
      bar.value = now.done
      line.textContent = now.said
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
      now = await call<EvalProgress>(path)
    }
    const address = next(now)
    if (!address) throw new CallError(now.said)
    location.assign(address)
  } catch (error) {
    watch.remove()
    sayWrong(place, error)
  }
}

/** Runs and calibrations that were under way when the page was drawn. */
export function followAll(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-follow]')) {
    const begun = JSON.parse(place.dataset.follow ?? '') as EvalProgress
    void follow(begun, place, place.dataset.follows === 'calibration' ? CALIBRATION : RUN)
  }
}
