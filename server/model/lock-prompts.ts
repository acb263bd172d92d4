/**
 * Writes `prompts/lock.json`: each prompt's version and hash. `--check` writes nothing and fails where
 * a body has changed without a new version, or the lock is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { loadPrompts, PROMPTS, type Prompt } from './prompt.ts'

const Lock = z.record(z.string(), z.strictObject({ version: z.int(), hash: z.string() }))
type Lock = z.infer<typeof Lock>

/** What is wrong with prompts held against their lock: one line each. */
export function faultsOf(prompts: Iterable<Prompt>, lock: Lock): string[] {
  return [...prompts].flatMap(({ name, version, hash }) => {
    const locked = lock[name]
    if (locked?.hash === hash && locked.version === version) return []
    if (locked && locked.version >= version && locked.hash !== hash) {
      return [`prompts/${name}.md has changed: raise its version above ${locked.version}`]
    }
    return [`prompts/lock.json is stale for ${name}: run \`npm run fix\``]
  })
}

if (import.meta.main) {
  const file = join(PROMPTS, 'lock.json')
  const lock = existsSync(file) ? Lock.parse(JSON.parse(readFileSync(file, 'utf8'))) : {}
  const prompts = [...loadPrompts().values()]
  const faults = faultsOf(prompts, lock)
  const isChecking = process.argv.includes('--check')
  const unraised = faults.filter((fault) => fault.includes('raise its version'))
  const shown = isChecking ? faults : unraised
  for (const fault of shown) process.stderr.write(`${fault}\n`)
  if (shown.length > 0) process.exitCode = 1
  else if (!isChecking) {
    const fresh = Object.fromEntries(
      prompts.map(({ name, version, hash }) => [name, { version, hash }]),
    )
    writeFileSync(file, `${JSON.stringify(fresh, null, 2)}\n`)
  }
}
