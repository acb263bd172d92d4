/** The service: environment in, everything built, listening. */
import { join } from 'node:path'
import { createApp } from './app.ts'
import { createEvalRuns } from './batch/eval-runs.ts'
import { UnknownProfileError } from './check.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { GlossaryError } from './glossary/load.ts'
import { createCounting } from './limits/counting.ts'
import { listen } from './listen.ts'
import { ProfileError } from './profiles/load.ts'
import { releaseWhenIdle } from './release-memory.ts'
import type { OpenEvaluations } from './routes/evals/deps.ts'
import { startAccess } from './start-access.ts'
import { startWatch } from './start-watch.ts'
import { startStorage } from './storage.ts'
import { createReadiness } from './telemetry/readiness.ts'
import { warmUp } from './warm-up.ts'

/** What stands beside the service, and is handed to it. */
export interface Besides {
  readonly openEvaluations?: OpenEvaluations | undefined
}

async function start({ openEvaluations }: Besides): Promise<void> {
  const config = readConfig()
  const { watch, report, close: closeWatch } = await startWatch(config.watch)
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const storage = await startStorage(config, say, report)
  const { store } = storage
  const counting = createCounting(store, report)
  const { access, signIn } = await startAccess(config, { store, counting, report }).catch(
    async (error: unknown) => {
      await storage.close()
      throw error
    },
  )
  const model =
    config.model &&
    // what speaks to a provider is a tenth of the service's memory
    (await import('./start-model.ts')).startModel(config.model, {
      ...{ counting, metrics: watch.metrics, choices: storage.prompts.current, store, report },
    })
  let isStarting = true
  const evalRuns = openEvaluations && createEvalRuns({ store, openEvaluations, report })
  evalRuns?.resume().catch(report)
  let isDraining = () => false
  const app = createApp({
    analyser: storage.house.analyser,
    house: { ...storage.house, store, batches: storage.batches, access, prompts: storage.prompts },
    signIn,
    openEvaluations: evalRuns?.open,
    model: model?.service,
    watch,
    tokensPerDay: config.model?.tokensPerDay,
    readiness: createReadiness(store, model?.state ?? (() => 'off')),
    longestWait: config.longestWait,
    allowedHosts: hostsOf(config),
    allowedOrigins: config.allowedOrigins,
    isStarting: () => isStarting,
    isDraining: () => isDraining(),
    pages: join(import.meta.dirname, '../dist/pages'),
    report,
  })
  const { hostname, port } = { hostname: config.host, port: config.port }
  const listening = listen({ fetch: app.fetch, hostname, port }, (taken) => {
    say(`Fairhand is at http://${nameOf(hostname)}:${taken}`)
    void warmUp(storage.house.analyser)
      .catch(report)
      .finally(() => {
        releaseWhenIdle()
        isStarting = false
      })
  })
  isDraining = listening.isDraining
  listening.server.on('error', (error: NodeJS.ErrnoException) => {
    process.stderr.write(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken. FAIRHAND_PORT names another.\n`
        : `Cannot listen on ${hostname}:${port} (${error.code ?? error.name}).\n`,
    )
    process.exitCode = 1
    storage.close().catch(report)
  })
  const stop = async () => {
    await listening.stop()
    await evalRuns?.close().catch(report)
    await storage.close().catch(report)
    await closeWatch()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
}

const hostsOf = ({ host, allowedHosts, access: { publicUrl } }: Config): string[] => [
  host,
  ...allowedHosts,
  ...(publicUrl ? [new URL(publicUrl).hostname] : []),
]

const nameOf = (host: string): string => (host === '127.0.0.1' ? 'localhost' : host)

/** Starts the service, or says what is wrong with the settings. */
export async function serve(besides: Besides = {}): Promise<void> {
  try {
    await start(besides)
  } catch (error) {
    if (
      !(
        error instanceof ConfigError ||
        error instanceof GlossaryError ||
        error instanceof ProfileError ||
        error instanceof UnknownProfileError
      )
    )
      throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
