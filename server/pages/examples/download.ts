/** Hands a file of the service to the browser; says which version of which example is in it. */
import { ask } from './call.ts'

export async function download(path: string, init?: RequestInit): Promise<string> {
  const reply = await ask(path, init)
  const name = /filename="([^"]+)"/.exec(reply.headers.get('content-disposition') ?? '')?.[1]
  const address = URL.createObjectURL(await reply.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = name ?? 'example'
  link.click()
  // the browser has taken it by then
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  const versions = (reply.headers.get('fairhand-versions') ?? '').split(' ').filter(Boolean)
  const [only] = versions
  return versions.length === 1 && only
    ? `${name}: version ${only} of the example.`
    : `${name}: ${versions.length} examples.`
}
