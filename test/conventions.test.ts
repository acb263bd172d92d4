/** Checks the house itself: who imports whom, who owns what, how long a file may be. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { renderIndex as renderChecks } from '../server/checks/generate.ts'
import { renderIndex } from '../server/rules/generate.ts'
import { ARROWS } from './arrows.ts'
import { findCircles } from './circles.ts'
import { files, imports, roomOf, sources } from './tree.ts'

const isProject = (path: string): boolean => /^(?:server|plugin|evals|test)\//.test(path)

describe('arrows go one way', () => {
  test.each(Object.keys(ARROWS))('%s imports only what it may', (room) => {
    const allowed = new Set([room, ...(ARROWS[room] ?? [])])
    const strays = imports
      .filter(({ from }) => !from.startsWith('test/') && roomOf(from) === room)
      .filter(({ to }) => isProject(to) && !allowed.has(roomOf(to)))
    expect(strays).toEqual([])
  })

  test('the plugin takes types alone from the service', () => {
    const strays = imports.filter(
      ({ from, to, isTypeOnly }) =>
        from.startsWith('plugin/') && to.startsWith('server/') && !isTypeOnly,
    )
    expect(strays).toEqual([])
  })

  test('nothing imports tests or evals, but the start-up one door to the evals', () => {
    const strays = imports
      .filter(
        ({ from, to }) =>
          (to.startsWith('test/') && !from.startsWith('test/')) ||
          (to.startsWith('evals/') && !/^(?:test|evals)\//.test(from)),
      )
      .map(({ from, to }) => `${from} -> ${to}`)
    expect(strays).toEqual(['server/main.ts -> evals/desk/open-desk.ts'])
  })

  test('no file leads back to itself, not even by a type', () => {
    expect(findCircles(imports)).toEqual([])
  })

  test.each([
    ['two files are a circle', ['a>b', 'b>a'], [['a', 'b', 'a']]],
    ['a file and itself are a circle', ['a>a'], [['a', 'a']]],
    [
      'a circle is found behind the first file',
      ['a>b', 'b>c', 'c>d', 'd>b'],
      [['b', 'c', 'd', 'b']],
    ],
    ['two ways to one file are no circle', ['a>b', 'a>c', 'b>d', 'c>d'], []],
  ])('%s', (_, arrows, circles) => {
    const drawn = arrows.map((arrow) => ({ from: arrow.charAt(0), to: arrow.charAt(2) }))
    expect(findCircles(drawn)).toEqual(circles)
  })

  test('every import of the project names a file that exists', () => {
    const lost = imports.filter(({ to }) => isProject(to) && !existsSync(to))
    expect(lost).toEqual([])
  })
})

describe('each dependency has one owner', () => {
  test.each([
    ['compromise', /^server\/note\/language\.ts$/],
    ['openai', /^server\/model\/openai\.ts$/],
    ['langchain', /^evals\//],
    ['@langchain/core', /^evals\//],
    ['@langchain/openai', /^evals\//],
    ['jose', /^server\/access\/issuer\.ts$/],
    ['docx', /^server\/(?:examples\/handouts\/docx|pages\/worker\/out\/).*\.ts$/],
    ['pptxgenjs', /^server\/examples\/handouts\/pptx\.ts$/],
    ['pdfkit', /^server\/examples\/handouts\/pdf\.ts$/],
    ['diff', /^(?:server\/examples\/align|evals\/desk\/pages\/word-diff)\.ts$/],
    ['csv-parse', /^(?:server\/glossary|server\/audit|evals\/sheets)\//],
    ['read-excel-file', /^(?:server\/audit\/read-rows|evals\/sheets\/xlsx)\.ts$/],
    ['write-excel-file', /^(?:server\/audit\/xlsx|evals\/sheets\/xlsx)\.ts$/],
    ['simple-statistics', /^evals\//],
    ['@hono/zod-openapi', /^server\/(?:app|routes\/.*)\.ts$/],
    ['@hono/node-server', /^server\/(?:app|listen|main|routes\/element)\.ts$/],
    ['@floating-ui/dom', /^plugin\//],
    ['mammoth', /^server\/command\//],
    ['react', /^plugin\/react\.ts$/],
    ['vue', /^plugin\/vue\.ts$/],
    ['pino', /^server\/telemetry\/log\.ts$/],
    ['prom-client', /^server\/telemetry\/metrics\.ts$/],
    ['pg-boss', /^server\/batch\/boss\.ts$/],
    ['pg', /^server\/store\/database\.ts$/],
    ['@electric-sql/pglite', /^server\/store\/database\.ts$/],
    ['drizzle-orm', /^server\/store\/drizzle\.ts$/],
    ['@tiptap/core', /^(?:plugin|server\/pages)\//],
    ['@tiptap/pm', /^plugin\//],
  ])('%s', (name, owner) => {
    const strays = imports
      .filter(({ from, to }) => to === name && !from.startsWith('test/') && !owner.test(from))
      .map(({ from }) => from)
    expect(strays).toEqual([])
  })

  test('the contract imports zod alone', () => {
    const packages = imports.filter(({ from, to }) => roomOf(from) === 'contract' && !isProject(to))
    expect(new Set(packages.map(({ to }) => to))).toEqual(new Set(['zod']))
  })

  test('only config.ts reads the environment', () => {
    const readers = [...sources]
      .filter(([file, source]) => file.startsWith('server/') && /process\.env/.test(source))
      .map(([file]) => file)
    expect(readers).toEqual(['server/config.ts'])
  })
})

test('no check has a clock: times come from the note', () => {
  const clocks = [...sources]
    .filter(([file]) => file.startsWith('server/checks/'))
    .filter(([, source]) => /Date\.now|new Date\(\)|performance\./.test(source))
  expect(clocks.map(([file]) => file)).toEqual([])
})

describe('rooms and files', () => {
  const generated = new Set(['server/rules/index.ts', 'server/checks/index.ts'])
  const lengths = [...sources]
    .filter(([file]) => !generated.has(file))
    .map(([file, source]) => ({ file, lines: source.split('\n').length - 1 }))

  test('no file is longer than 200 lines', () => {
    expect(lengths.filter(({ lines }) => lines > 200)).toEqual([])
  })

  test('no rule is longer than 60 lines', () => {
    const ruleFiles = lengths.filter(({ file }) => /^server\/rules\/[^/]+\//.test(file))
    expect(ruleFiles.filter(({ lines }) => lines > 60)).toEqual([])
  })

  test('no check is longer than 80 lines', () => {
    const checkFiles = lengths.filter(({ file }) => /^server\/checks\/[^/]+\//.test(file))
    expect(checkFiles.filter(({ lines }) => lines > 80)).toEqual([])
  })

  test('files are kebab-case', () => {
    const odd = files.filter((file) => !/^(?:[a-z0-9]+(?:[-.][a-z0-9]+)*\/?)+$/.test(file))
    expect(odd).toEqual([])
  })

  test('no room is a drawer for everything', () => {
    const drawers = files.filter((file) =>
      /(?:^|\/)(?:utils?|helpers?|common|lib|types|misc|shared)(?:\/|\.ts$)/.test(file),
    )
    expect(drawers).toEqual([])
  })

  test('the list of rules is fresh', () => {
    expect(readFileSync('server/rules/index.ts', 'utf8')).toBe(renderIndex())
  })

  test('the list of checks is fresh', () => {
    expect(readFileSync('server/checks/index.ts', 'utf8')).toBe(renderChecks())
  })
})
