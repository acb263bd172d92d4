/**
 * A `fetch` that records answers and plays them again, under every SDK alike: so an answer that was paid
 * for is paid once, a run can be done again without a network, and every token is counted where it
 * passes. It speaks to the origins that were named and to nobody else.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { replaceFile } from '../record/replace-file.ts'
import { callContext } from './calls.ts'
import { usageOf } from './usage-of.ts'

export interface TapeOptions {
  /** Where recordings are kept. */
  readonly folder: string
  /** `offline` plays recordings alone; `off` neither plays nor records: for notes that are not invented. */
  readonly mode: 'record' | 'offline' | 'off'
  /** The origins that may be called: "https://api.openai.com". */
  readonly origins: readonly string[]
  readonly fetch?: typeof fetch
}

const Recording = z.object({
  url: z.string(),
  status: z.int(),
  type: z.string(),
  model: z.string(),
  body: z.string(),
  /** What left, word for word, without headers; absent in recordings made before it was kept. */
  asked: z.string().optional(),
})

/** A call to somebody who was not named. It never leaves. */
export class StrayCallError extends Error {
  override readonly name = 'StrayCallError'
}

/** The delimiter is drawn anew for each call, so it is no part of what was asked. */
const DELIMITER = /=====[0-9a-f]{12}=====/g

export function createTape({ folder, mode, origins, fetch: send = fetch }: TapeOptions) {
  return async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init)
    const url = new URL(request.url)
    if (!origins.includes(url.origin)) throw new StrayCallError(`Not named: ${url.origin}`)
    const asked = await request.clone().text()
    const context = callContext()
    const key = keyOf(url, asked, context?.repeat ?? 1)
    const model = modelOf(asked)
    const note = (isReplayed: boolean, status: number, body: string) =>
      context?.calls.push({ key, isReplayed, status, tokens: usageOf(body), model })

    const file = fileOf(folder, key)
    if (mode !== 'off' && existsSync(file)) {
      const { status, type, body } = Recording.parse(JSON.parse(readFileSync(file, 'utf8')))
      note(true, status, body)
      return new Response(body, { status, headers: { 'content-type': type } })
    }
    if (mode === 'offline') {
      if (context) context.isMissing = true
      const message = 'There is no recording of this call.'
      return Response.json({ error: { message } }, { status: 404 })
    }

    const response = await send(request)
    const type = response.headers.get('content-type') ?? 'application/json'
    let isFinished = false
    const finish = (body: string, isWhole: boolean): void => {
      if (isFinished) return
      isFinished = true
      note(false, response.status, body)
      if (mode !== 'record' || !response.ok || !isWhole) return
      const called = `${url.origin}${url.pathname}`
      write(file, { url: called, status: response.status, type, model, body, asked })
    }
    if (!response.body) {
      finish('', true)
      return response
    }
    const headers = new Headers(response.headers)
    for (const name of ['content-encoding', 'content-length']) headers.delete(name)
    return new Response(listen(response.body, finish), { status: response.status, headers })
  }
}

/** The words with which a stream of events says that all of it has come. */
const WHOLE = /^data: ?\[DONE\]|"type": ?"response\.(?:completed|incomplete|failed)"/m

/**
 * Lets an answer through as it comes, and hands it over once it has ended. An SDK may leave a stream as
 * soon as it has been told that all has come: that is an end as well; any other leaving is not.
 */
function listen(
  from: ReadableStream<Uint8Array>,
  finish: (body: string, isWhole: boolean) => void,
): ReadableStream<Uint8Array> {
  const reader = from.getReader()
  const decoder = new TextDecoder()
  let body = ''
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read()
        if (done) {
          finish(body + decoder.decode(), true)
          controller.close()
        } else {
          body += decoder.decode(value, { stream: true })
          controller.enqueue(value)
        }
      } catch (error) {
        finish(body, false)
        controller.error(error)
      }
    },
    cancel(reason) {
      finish(body, WHOLE.test(body))
      return reader.cancel(reason)
    },
  })
}

export const fileOf = (folder: string, key: string): string =>
  join(folder, key.slice(0, 2), `${key}.json`)

/** What was sent for an answer, as JSON; undefined where it was not kept. */
export function readAsked(folder: string, key: string): string | undefined {
  const file = fileOf(folder, key)
  if (!existsSync(file)) return undefined
  return Recording.parse(JSON.parse(readFileSync(file, 'utf8'))).asked
}

/** Removes recordings: those of a run that is erased. */
export function eraseTapes(folder: string, keys: readonly string[]): number {
  const files = keys.map((key) => fileOf(folder, key)).filter((file) => existsSync(file))
  for (const file of files) rmSync(file)
  return files.length
}

const write = (file: string, recording: z.infer<typeof Recording>): void =>
  replaceFile(file, JSON.stringify(recording))

const keyOf = (url: URL, asked: string, repeat: number): string =>
  createHash('sha256')
    .update(`${url.origin}${url.pathname}${url.search}\n${repeat}\n`)
    .update(asked.replace(DELIMITER, '====='))
    .digest('hex')
    .slice(0, 32)

const modelOf = (asked: string): string => /"model"\s*:\s*"([^"]*)"/.exec(asked)?.[1] ?? ''
