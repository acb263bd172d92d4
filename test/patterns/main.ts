/**
 * Has recheck look at every regular expression: none may take more than linear time. What was found
 * safe is kept by hash in safe.txt, so that only a new or changed pattern is looked at again.
 * `--check` writes nothing and fails where a pattern is not in the list.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from 'recheck'
import { collectBuilt, collectWritten, type Pattern } from './collect.ts'

const LIST = join(import.meta.dirname, 'safe.txt')
const HEAD =
  '# Regular expressions that recheck 4.5.0 found linear, by hash; `npm run fix` renews it.'
/** Milliseconds for one pattern; a pattern that needs more is too clever to keep. */
const TIMEOUT = 20_000

const hashOf = ({ source, flags }: Pattern): string =>
  createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16)

const isChecking = process.argv.includes('--check')
const patterns = new Map(
  [...collectWritten(), ...(await collectBuilt())].map((pattern) => [hashOf(pattern), pattern]),
)
const known = new Set(readFileSync(LIST, { encoding: 'utf8', flag: 'a+' }).split('\n'))
const safe: string[] = []
const faults: string[] = []
for (const [hash, pattern] of patterns) {
  const fault = known.has(hash)
    ? undefined
    : isChecking
      ? 'is not in test/patterns/safe.txt: run `npm run fix`'
      : await findFault(pattern)
  if (fault) faults.push(`${pattern.file}: /${pattern.source}/${pattern.flags} ${fault}`)
  else safe.push(hash)
}
if (!isChecking) writeFileSync(LIST, `${[HEAD, ...safe.sort()].join('\n')}\n`)
for (const fault of faults) process.stderr.write(`${fault}\n`)
process.stdout.write(`${patterns.size} regular expressions, ${safe.length} of them linear.\n`)
if (faults.length > 0) process.exitCode = 1

async function findFault({ source, flags }: Pattern): Promise<string | undefined> {
  const found = await check(source, flags, { timeout: TIMEOUT })
  if (found.status === 'safe') return undefined
  if (found.status === 'unknown') return `could not be judged (${found.error.kind})`
  return `takes ${found.complexity.summary} time, for one on ${found.attack.pattern}`
}
