/** Workers who type: each sends their note once in a while, whatever became of the last one. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type Answer, createSender } from './callers.ts'

/**
 * So many workers, each with a pause between two notes, for so many seconds. They begin spread over the
 * first pause: people do not begin to type in one moment.
 */
export async function typeAll(
  url: string,
  { workers, pause, seconds }: { workers: number; pause: number; seconds: number },
  bodyOf: (worker: number, turn: number) => string,
): Promise<Answer[]> {
  const { send, close } = createSender(url)
  const answers: Answer[] = []
  const begun = performance.now()
  const type = async (worker: number) => {
    const under: Promise<unknown>[] = []
    const first = begun + (worker / workers) * pause * 1_000
    for (let turn = 0; turn * pause < seconds; turn++) {
      await sleep(Math.max(0, first + turn * pause * 1_000 - performance.now()))
      under.push(send(bodyOf(worker, turn)).then((answer) => answers.push(answer)))
    }
    await Promise.all(under)
  }
  await Promise.all(Array.from({ length: workers }, (_, worker) => type(worker)))
  close()
  return answers
}
