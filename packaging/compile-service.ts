/**
 * Compiles the service before it starts, so that the start finds all of it beside the packages: a process
 * that takes the types out of its files itself keeps what does so, which is 16 MB, for as long as it runs.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { ROOT, startOptions } from './start-options.ts'

/** The service, and what its settings may have it load as it starts. */
export const COMPILED: readonly string[] = [
  'server/main.ts',
  'server/start-model.ts',
  'server/access/issuer.ts',
  'server/telemetry/traces.ts',
]

/** What the process ended with: 0 where it is done. Where it cannot be, the service starts all the same. */
export async function compileService(): Promise<unknown> {
  // loaded and not run; what V8 compiled is good for the same options alone
  const load = COMPILED.map((file) => `await import('./${file}')`).join(';')
  const options = [...startOptions(), '--input-type=module', '--eval', load]
  const child = spawn(process.execPath, options, { cwd: ROOT, stdio: 'ignore' })
  const [code] = await once(child, 'exit').catch(() => [undefined])
  return code
}
