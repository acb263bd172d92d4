/** `npm run evals`: hands the command line over and prints what comes back. */
import { runCommand } from './command.ts'

process.exitCode = runCommand(process.argv.slice(2), {
  print: (text) => process.stdout.write(`${text.trimEnd()}\n`),
  complain: (text) => process.stderr.write(`${text.trimEnd()}\n`),
})
