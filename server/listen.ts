/** Listens by HTTP, gives up slow clients, and stops without cutting anybody off. */
import type { Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { serve } from '@hono/node-server'

export interface Listening {
  readonly server: Server
  /** Whether it is about to stop: what is under way is finished, nothing long is begun. */
  readonly isDraining: () => boolean
  /** Resolves once every connection is closed, at the latest after `longestStop`. */
  readonly stop: () => Promise<void>
}

/** In milliseconds. */
export interface ListenTimes {
  /** For the head of a request to come. */
  readonly head: number
  /** For the whole request to come. */
  readonly request: number
  /** Without a byte either way, such as from whoever no longer reads their answer. */
  readonly silence: number
  /** For what is under way when the service is told to stop. */
  readonly longestStop: number
}

export const LISTEN_TIMES: ListenTimes = {
  head: 10_000,
  request: 30_000,
  // a model may be silent for as long as `limitTime` lets a call take
  silence: 150_000,
  longestStop: 9_000,
}

type Fetch = Parameters<typeof serve>[0]['fetch']

export function listen(
  { fetch, hostname, port }: { fetch: Fetch; hostname: string; port: number },
  onListening: (port: number) => void = () => {},
  times: ListenTimes = LISTEN_TIMES,
): Listening {
  const server = serve(
    {
      fetch,
      hostname,
      port,
      serverOptions: {
        headersTimeout: times.head,
        requestTimeout: times.request,
        connectionsCheckingInterval: Math.min(1_000, times.head / 2),
        keepAliveTimeout: 5_000,
        maxHeaderSize: 16_384,
      },
    },
    (address) => onListening(address.port),
  ) as Server
  server.setTimeout(times.silence)
  let underWay = 0
  let isDraining = false
  server.on('request', (_, response) => {
    underWay++
    response.once('close', () => underWay--)
  })

  async function stop(): Promise<void> {
    isDraining = true
    const until = Date.now() + times.longestStop
    // whoever asks meanwhile whether it is ready is told that it is not
    while (underWay > 0 && Date.now() < until) await pause(50)
    const closed = new Promise((done) => server.close(done))
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    const last = setTimeout(() => server.closeAllConnections(), Math.max(0, until - Date.now()))
    await closed
    clearInterval(idle)
    clearTimeout(last)
  }
  return { server, isDraining: () => isDraining, stop }
}
