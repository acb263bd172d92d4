/** What watches the service from outside: lines on standard output, figures, spans. */
import type { WatchConfig } from './config.ts'
import { traitsOf } from './errors.ts'
import { createLog } from './telemetry/log.ts'
import { createMetrics } from './telemetry/metrics.ts'
import { createWatch, type Watch } from './telemetry/watch.ts'

export interface StartedWatch {
  readonly watch: Watch
  /** Is told of errors that nobody foresaw, and writes all of them that may be told. */
  readonly report: (error: unknown) => void
  readonly close: () => Promise<void>
}

export async function startWatch({ log: level, otlpUrl }: WatchConfig): Promise<StartedWatch> {
  const log = createLog(level, process.stdout)
  const traces = otlpUrl ? await loadTraces(otlpUrl) : undefined
  return {
    watch: createWatch({ log, metrics: createMetrics(), traces }),
    report: (error) => log.writeError(traitsOf(error)),
    close: async () => traces?.close(),
  }
}

async function loadTraces(url: string) {
  const { createTraces } = await import('./telemetry/traces.ts')
  return createTraces(url)
}
