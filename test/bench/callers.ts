/** Callers who never pause: each asks again as soon as they are answered, or after a second where refused. */
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Answer {
  /** 0 where there was none. */
  readonly status: number
  /** In milliseconds, from the call to the last byte. */
  readonly ms: number
}

/** Sends notes to one address, as many at once as it is asked to. */
export function createSender(url: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
  const send = (body: string) =>
    new Promise<Answer>((done) => {
      const begun = performance.now()
      const end = (status: number) => done({ status, ms: performance.now() - begun })
      const asked = request(
        `${url}/v1/check`,
        { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
        (response) => {
          response.on('end', () => end(response.statusCode ?? 0)).on('error', () => end(0))
          response.resume()
        },
      )
      asked.on('error', () => end(0))
      asked.end(body)
    })
  return { send, close: () => agent.destroy() }
}

export async function callAll(
  url: string,
  { callers, seconds }: { callers: number; seconds: number },
  bodyOf: () => string,
): Promise<Answer[]> {
  const { send, close } = createSender(url)
  const answers: Answer[] = []
  const end = performance.now() + seconds * 1_000
  const call = async () => {
    while (performance.now() < end) {
      const answer = await send(bodyOf())
      answers.push(answer)
      // as `Retry-After` asks them to
      if (answer.status === 503) await sleep(1_000)
    }
  }
  await Promise.all(Array.from({ length: callers }, call))
  close()
  return answers
}
