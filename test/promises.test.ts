/** What SECURITY.md and the drafts for a council name as proof is there. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const PAGES = [
  'SECURITY.md',
  'docs/operate.md',
  'docs/data-protection-impact.md',
  'docs/algorithmic-transparency-record.md',
]
const textOf = (file: string): string => readFileSync(file, 'utf8')
const scripts: unknown = JSON.parse(textOf('package.json')).scripts

test.each(PAGES)('every file that %s names exists', (page) => {
  const named = textOf(page).matchAll(/`((?:test|docs|server|evals|prompts)\/[\w./-]*)`/g)
  expect([...named].map(([, file = '']) => file).filter((file) => !existsSync(file))).toEqual([])
})

test('every test that SECURITY.md names stands in its file', () => {
  const named = textOf('SECURITY.md').matchAll(/`(test\/[\w./-]+\.test\.ts)`: ([^;|\n]+)/g)
  const lost = [...named]
    .map(([, file = '', title = '']) => ({ file, title: title.trim() }))
    .filter(({ file, title }) => !textOf(file).includes(title))
  expect(lost).toEqual([])
  expect(textOf('SECURITY.md').match(/\.test\.ts`: /g)?.length).toBeGreaterThan(15)
})

test.each(PAGES)('every script that %s names can be run', (page) => {
  const named = [...textOf(page).matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name]) => name)
  expect(named.filter((name) => !Object.hasOwn(scripts as object, name ?? ''))).toEqual([])
})

test('all thirteen principles and all twenty trials have an answer', () => {
  const rows = textOf('SECURITY.md')
    .split('\n')
    .filter((line) => line.startsWith('| '))
  const first = rows.map((row) => row.split('|')[1]?.trim() ?? '')
  for (let number = 1; number <= 13; number++) {
    expect(first.some((cell) => cell.startsWith(`${number} `))).toBe(true)
  }
  for (let number = 4; number <= 20; number++) expect(first).toContain(String(number))
  expect(first).toContain('1–3')
})
