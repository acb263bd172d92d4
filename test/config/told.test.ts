/** Every setting is told of on a page, and no page tells of one that there is not. */
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Environment } from '../../server/config/environment.ts'

const pages = globSync(['*.md', 'docs/**/*.md', 'evals/*.md', 'plugin/*.md', 'packaging/*.md'])
  .filter((page) => page !== 'CHANGELOG.md')
  .map((page) => readFileSync(page, 'utf8'))
  .join('\n')
const told = new Set(pages.match(/FAIRHAND_[A-Z_]*[A-Z]/g))
const settings = Object.keys(Environment.shape).filter((name) => name.startsWith('FAIRHAND_'))

test('every setting stands on a page; a secret may stand in a file', () => {
  const untold = settings.filter((name) => !told.has(name.replace(/_FILE$/, '')) && !told.has(name))
  expect(untold).toEqual([])
})

test('every setting that a page names is one', () => {
  expect([...told].filter((name) => !settings.includes(name))).toEqual([])
})
