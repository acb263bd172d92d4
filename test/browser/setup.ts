/** Once for all browser tests: builds the pages and the test's own page, and starts a browser. */
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import { startBrowser } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    browser: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [browser] = await Promise.all([
    startBrowser(),
    // What another run beside this one has built stays: files are named for what they hold.
    build({ logLevel: 'warn', build: { emptyOutDir: false } }),
    build({
      configFile: false,
      root: 'test/browser/fixture',
      logLevel: 'warn',
      define: {
        __VUE_OPTIONS_API__: false,
        __VUE_PROD_DEVTOOLS__: false,
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
      },
      build: {
        outDir: '../../../dist/fixture',
        emptyOutDir: false,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: ['index', 'frameworks'].map((page) => `test/browser/fixture/${page}.html`),
        },
      },
      base: '/fixture/',
    }),
  ])
  project.provide('browser', browser.wsEndpoint())
  return () => browser.close()
}
