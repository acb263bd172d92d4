/**
 * Writes `glossary/terms.jsonl`, the terms kept ready. `node server/glossary/generate.ts --check`
 * writes nothing and fails where they are not those of the spreadsheets.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { loadGlossary } from './load.ts'
import { PACKED, packTerms } from './packed-terms.ts'

if (import.meta.main) {
  const packed = packTerms(loadGlossary())
  const current = existsSync(PACKED) ? readFileSync(PACKED, 'utf8') : ''
  if (process.argv.includes('--check')) {
    if (current !== packed) {
      process.stderr.write('server/glossary/terms.jsonl is stale: run `npm run fix`\n')
      process.exitCode = 1
    }
  } else if (current !== packed) {
    writeFileSync(PACKED, packed)
  }
}
