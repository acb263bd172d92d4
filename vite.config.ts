/**
 * Builds the pages that the service serves: `dist/pages`, every asset with a hash in its name. Beside
 * them, as they are, the example in plain HTML and the script that it needs. Meanwhile the service
 * itself is compiled.
 */
import { join } from 'node:path'
import { build, defineConfig } from 'vite'
import { compileService } from './packaging/compile-service.ts'
import { elementConfig } from './packaging/element.ts'

let compiling: Promise<unknown> | undefined

export default defineConfig({
  root: 'server/pages',
  base: '/',
  publicDir: '../../docs/example',
  plugins: [
    {
      name: 'fairhand-service',
      apply: 'build',
      buildStart() {
        compiling = compileService()
      },
      async closeBundle() {
        await compiling
      },
    },
    {
      name: 'fairhand-editor',
      closeBundle: async () => {
        await build(elementConfig(join(import.meta.dirname, 'dist/pages')))
      },
    },
  ],
  build: {
    outDir: '../../dist/pages',
    emptyOutDir: true,
    target: 'es2022',
    // The service's content policy allows no inline scripts, styles or data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // how long a plugin takes is nothing that whoever starts the service can use
      checks: { pluginTimings: false },
      input: ['index', 'examples', 'rules', 'evals'].map((page) => `server/pages/${page}.html`),
    },
  },
})
