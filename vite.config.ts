/** Builds the pages that the service serves: `dist/pages`, every asset with a hash in its name. */
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'server/pages',
  base: '/',
  build: {
    outDir: '../../dist/pages',
    emptyOutDir: true,
    target: 'es2022',
    // The service's content policy allows no inline scripts, styles or data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
