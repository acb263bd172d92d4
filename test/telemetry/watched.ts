/** A service that is watched, and all that was written of it. */
import { createLog, type LogLevel } from '../../server/telemetry/log.ts'
import { createMetrics } from '../../server/telemetry/metrics.ts'
import { createTraces } from '../../server/telemetry/traces.ts'
import { createWatch, type Watch } from '../../server/telemetry/watch.ts'

export interface Written {
  readonly watch: Watch
  readonly metrics: ReturnType<typeof createMetrics>
  readonly lines: () => readonly Record<string, unknown>[]
  /** What a collector was sent, as text. */
  readonly spans: () => Promise<string>
  /** Lines, figures and spans together. */
  readonly everything: () => Promise<string>
}

export function watchAll(level: LogLevel = 'calls'): Written {
  let written = ''
  const sent: string[] = []
  const log = createLog(level, {
    write(line) {
      written += line
    },
  })
  const metrics = createMetrics()
  const traces = createTraces('http://collector.example:4318', async (url, init) => {
    sent.push(`${url} ${init?.body}`)
    return new Response()
  })
  const spans = async () => {
    await traces.flush()
    return sent.join('\n')
  }
  return {
    watch: createWatch({ log, metrics, traces }),
    metrics,
    lines: () =>
      written
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    spans,
    everything: async () => [written, await metrics.render(), await spans()].join('\n'),
  }
}
