/** The lists of grammar say what their generator says: made anew, each is as it stands. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { renderGrammar } from '../../server/generate-grammar.ts'

const FOLDER = 'server/note/grammar'

test('made anew, every list is the one that stands, and no other stands there', {
  timeout: 240_000,
}, async () => {
  const files = readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')])
  const anew = await renderGrammar()
  const stale = files.filter(([name = '', text]) => anew[name] !== text).map(([name]) => name)
  expect(stale).toEqual([])
  expect(Object.keys(anew).sort()).toEqual(files.map(([name]) => name).sort())
})
