import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { expect, test } from 'vitest'

/** Bundles what an import of a host's brings with it, TipTap and ProseMirror aside. */
async function bundle(code: string): Promise<string> {
  const entry = join(process.cwd(), 'host-of-fairhand.ts')
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'host',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        // The package says the same of itself.
        treeshake: { moduleSideEffects: false },
        external: /^(?:@tiptap\/|react$|vue$)/,
      },
    },
  })) as Rolldown.RolldownOutput
  return built.output.map((one) => (one.type === 'chunk' ? one.code : '')).join('')
}

const CORE = `export * from './plugin/index.ts'`
const CARD = `export { card } from './plugin/card.ts'`
const PANEL = `export { createPanel } from './plugin/panel.ts'`
const CHECKS = `export { createChecks } from './plugin/checks.ts'`
const SERVICE = `export { createService } from './plugin/service.ts'`

test.each([
  ['the extension', 12_000, [CORE]],
  [
    'with card, panel, checks and the way to the service',
    30_000,
    [CORE, CARD, PANEL, CHECKS, SERVICE],
  ],
  [
    'with all of that and the hook for React',
    30_500,
    [CORE, CARD, PANEL, CHECKS, SERVICE, `export { useFairhand } from './plugin/react.ts'`],
  ],
])('%s is at most %i bytes, minified and zipped', async (name, most, entries) => {
  const bytes = gzipSync(await bundle(entries.join('\n')), { level: 9 }).length
  process.stdout.write(`${name}: ${(bytes / 1000).toFixed(1)} kB\n`)
  expect(bytes).toBeLessThanOrEqual(most)
})

test.each([
  ['react', 'plugin/react.ts'],
  ['vue', 'plugin/vue.ts'],
  ['all else', 'plugin/index.ts'],
])('%s brings neither zod nor a reader of English', async (_, file) => {
  const code = await bundle(`export * from './${file}'`)
  expect(code).not.toMatch(/zod|compromise/i)
})
