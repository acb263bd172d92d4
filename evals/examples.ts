/** `npm run examples`: looks after worked examples from the command line. */
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// as `server/main.ts` does
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/fairhand'))
const { runExamples } = await import('./examples/command.ts')

process.exitCode = await runExamples(process.argv.slice(2), {
  print: (text) => process.stdout.write(`${text.trimEnd()}\n`),
  complain: (text) => process.stderr.write(`${text.trimEnd()}\n`),
})
