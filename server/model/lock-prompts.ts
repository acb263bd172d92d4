/**
 * Writes `prompts/lock.json`: version and hash of each prompt, and of each version that is kept beside
 * it. `--check` writes nothing and fails where a body has changed without a new version, or the lock is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { loadVersions, PROMPTS, type Prompt, type PromptVersions } from './prompt.ts'

const Lock = z.record(z.string(), z.strictObject({ version: z.int(), hash: z.string() }))
type Lock = z.infer<typeof Lock>

/** Each file under its path without `.md`: "review", "review/2". */
export const keysOf = (prompts: ReadonlyMap<string, PromptVersions>): Map<string, Prompt> =>
  new Map(
    [...prompts].flatMap(([name, { released, all }]) =>
      [released, ...all.filter((one) => one !== released)].map((one) => [
        one === released ? name : `${name}/${one.version}`,
        one,
      ]),
    ),
  )

/** What is wrong with prompts held against their lock: one line each. */
export function faultsOf(prompts: ReadonlyMap<string, Prompt>, lock: Lock): string[] {
  return [...prompts].flatMap(([key, { version, hash }]) => {
    const locked = lock[key]
    if (locked?.hash === hash && locked.version === version) return []
    if (locked && locked.version >= version && locked.hash !== hash) {
      return [`prompts/${key}.md has changed: raise its version above ${locked.version}`]
    }
    return [`prompts/lock.json is stale for ${key}: run \`npm run fix\``]
  })
}

if (import.meta.main) {
  const file = join(PROMPTS, 'lock.json')
  const lock = existsSync(file) ? Lock.parse(JSON.parse(readFileSync(file, 'utf8'))) : {}
  const prompts = keysOf(loadVersions())
  const faults = faultsOf(prompts, lock)
  const isChecking = process.argv.includes('--check')
  const unraised = faults.filter((fault) => fault.includes('raise its version'))
  const shown = isChecking ? faults : unraised
  for (const fault of shown) process.stderr.write(`${fault}\n`)
  if (shown.length > 0) process.exitCode = 1
  else if (!isChecking) {
    const fresh = Object.fromEntries(
      [...prompts].map(([key, { version, hash }]) => [key, { version, hash }]),
    )
    writeFileSync(file, `${JSON.stringify(fresh, null, 2)}\n`)
  }
}
