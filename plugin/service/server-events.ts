/** Reads Server-Sent Events by hand: the few lines of the format that the service sends. */

export interface ServerEvent {
  readonly event: string
  readonly data: string
}

/** Events in order, however the bytes were cut; one that is not finished is dropped. */
export async function* readServerEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<ServerEvent> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  let event = ''
  let data: string[] = []
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      const lines = (rest + value).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines.map((one) => one.replace(/\r$/, ''))) {
        if (line === '') {
          if (data.length > 0) yield { event: event || 'message', data: data.join('\n') }
          event = ''
          data = []
          continue
        }
        const colon = line.includes(':') ? line.indexOf(':') : line.length
        const field = line.slice(0, colon)
        const value = line.slice(colon + 1).replace(/^ /, '')
        if (field === 'event') event = value
        else if (field === 'data') data.push(value)
      }
    }
  } finally {
    // Whoever has read enough lets the connection go.
    await reader.cancel().catch(() => {})
  }
}
