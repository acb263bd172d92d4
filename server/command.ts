#!/usr/bin/env node
/** The command: `fairhand check note.docx`. It ends with 0 (nothing flagged), 1 (flagged) or 2 (trouble). */
import { buffer } from 'node:stream/consumers'
import { runCommand } from './command/run-command.ts'

process.exitCode = await runCommand(process.argv.slice(2), {
  readInput: () => buffer(process.stdin),
  write: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
})
