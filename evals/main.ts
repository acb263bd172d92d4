/** `npm run evals`: hands the command line over and prints what comes back. */
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// as `server/main.ts` does
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/fairhand'))
const { runCommand } = await import('./command.ts')
const { own } = await import('./surroundings.ts')
const { furnish } = await import('./home.ts')
const { liveTerminal, stopOnInterrupt } = await import('./live-terminal.ts')
const { switchOffTracing } = await import('../server/config.ts')

switchOffTracing()
furnish()
const terminal = liveTerminal()
process.exitCode = await runCommand(
  process.argv.slice(2),
  {
    print: (text) => process.stdout.write(`${text.trimEnd()}\n`),
    complain: (text) => process.stderr.write(`${text.trimEnd()}\n`),
  },
  { ...own, terminal, stop: stopOnInterrupt(terminal) },
)
