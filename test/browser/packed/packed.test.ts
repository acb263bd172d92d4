import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ENTRIES } from '../../../packaging/entries.ts'
import { analyser } from '../../service.ts'
import { useDesk } from '../desk.ts'
import { installPackage } from './install.ts'

const openDesk = useDesk()
const NOTE = 'Jordan had tea.\nThe IRO rang.\n'

let folder = ''
beforeAll(async () => {
  folder = await installPackage()
  cpSync('test/browser/packed/host', folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  writeFileSync(join(folder, 'note.txt'), NOTE)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs JavaScript in the host's folder, and returns what it prints. */
const run = (script: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
  })

describe('what the package says of itself', () => {
  const readManifest = () =>
    JSON.parse(readFileSync(join(folder, 'node_modules/fairhand/package.json'), 'utf8'))

  test('it brings what the library and the card need; the host brings its own framework', () => {
    const { dependencies, peerDependencies, peerDependenciesMeta } = readManifest()
    expect(Object.keys(dependencies)).toEqual([
      '@floating-ui/dom',
      'compromise',
      'csv-parse',
      'mammoth',
      'zod',
    ])
    expect(peerDependencies).toEqual({
      '@tiptap/core': '^3.0.0',
      '@tiptap/pm': '^3.0.0',
      react: '^18.0.0 || ^19.0.0',
      vue: '^3.3.0',
    })
    expect(Object.values(peerDependenciesMeta)).toEqual(Array(4).fill({ optional: true }))
  })

  test('its licence and its README come along', () => {
    for (const file of ['LICENSE', 'README.md', 'plugin/README.md']) {
      expect(readFileSync(join(folder, 'node_modules/fairhand', file), 'utf8')).not.toBe('')
    }
  })
})

test('every entry can be imported where there is no page', () => {
  const names = [...Object.keys(ENTRIES), './plugin/element'].map((name) =>
    name.replace('.', 'fairhand'),
  )
  const printed = run(`
    for (const name of ${JSON.stringify(names)}) console.log(name, Object.keys(await import(name)).length > 0)
    console.log(typeof document)`)
  expect(printed).toBe([...names.map((name) => `${name} true`), 'undefined', ''].join('\n'))
})

test('the analyser finds what the service finds', () => {
  const printed = run(`
    import { checkNote } from 'fairhand'
    console.log(JSON.stringify(checkNote({ text: ${JSON.stringify(NOTE)}, profile: 'kent' })))`)
  expect(JSON.parse(printed)).toEqual(analyser.checkNote({ text: NOTE, profile: 'kent' }))
})

test.each(['bundler', 'nodenext'])(
  'its types hold for a host that resolves by %s',
  (mode) => {
    const options = {
      module: mode === 'bundler' ? 'esnext' : 'nodenext',
      moduleResolution: mode,
      target: 'es2024',
      lib: ['es2024', 'dom', 'dom.iterable'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      // Either way the same files: once is enough.
      skipLibCheck: mode === 'bundler',
    }
    const project = join(folder, `tsconfig.${mode}.json`)
    writeFileSync(project, JSON.stringify({ compilerOptions: options, files: ['every-entry.ts'] }))
    const tsc = resolve('node_modules/typescript/bin/tsc')
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' })
    expect(stdout).toBe('')
  },
  90_000,
)

test('`npx fairhand check` runs, and its code says that something is flagged', async () => {
  const env = { ...process.env, PATH: `${join(process.execPath, '..')}:${process.env.PATH}` }
  const asked = promisify(execFile)('npx', ['--offline', 'fairhand', 'check', 'note.txt'], {
    cwd: folder,
    env,
  })
  await expect(asked).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/^note\.txt:2:5 abbreviation "IRO" /),
  })
})

test('a host built with Vite flags words in a real browser', async () => {
  await build({
    configFile: false,
    root: folder,
    base: '/host/',
    logLevel: 'warn',
    build: {
      outDir: resolve('dist/host'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  })
  const { page, write, flagged } = await openDesk({ path: '/host/' })
  await write('The placement ended.')
  expect(await flagged()).toEqual(['placement'])
  expect(await page.locator('.fairhand-item').count()).toBe(1)
  await page.locator('.ProseMirror .fairhand-flag').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Replace with “home”' }).click()
  expect(await page.locator('.ProseMirror').textContent()).toBe('The home ended.')
})
