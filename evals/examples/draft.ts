/** `draft`: a Word file with tracked changes becomes the draft of an example. */
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Authority } from '../../server/examples/citations.ts'
import { draftExample } from '../../server/examples/draft.ts'
import { findUnfinished } from '../../server/examples/unfinished.ts'
import { readWord } from '../../server/examples/word/read-word.ts'
import { loadAnalyser } from '../analyser.ts'

/** Throws `WordFileError` or another `Error` in plain words. */
export function draftFile(args: readonly string[], authority: Authority, today: string): string {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { by: { type: 'string' }, to: { type: 'string' }, profile: { type: 'string' } },
  })
  const file = positionals[0]
  if (file === undefined) throw new Error('Say which Word file to read.')
  const { before, after, isTracked } = readWord(readFileSync(file))
  const title = basename(file).replace(/\.\w+$/, '')
  const id =
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80) || 'example'
  const { checkNote, rulesVersion } = loadAnalyser()
  const input = { text: before, ...(values.profile ? { profile: values.profile } : {}) }
  const draft = draftExample(input, isTracked ? after : undefined, {
    checkNote,
    authority,
    id,
    title,
    author: values.by ?? 'nobody yet',
    today,
    product: `Fairhand, rules ${rulesVersion}`,
  })
  const to = values.to ?? `${id}.json`
  writeFileSync(to, `${JSON.stringify(draft, null, 2)}\n`)
  const todo = findUnfinished(draft).map((what) => `  - ${what}`)
  const made = isTracked ? '' : ' Nothing was tracked in it, so the after is made of suggestions.'
  return [`Wrote ${to}, with ${draft.changes.length} changes.${made} Still to do:`, ...todo].join(
    '\n',
  )
}
