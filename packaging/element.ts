/** How Vite makes `fairhand-editor.js`: `<fairhand-editor>` with all it needs in one file. */
import { join } from 'node:path'
import type { InlineConfig } from 'vite'

const ROOT = join(import.meta.dirname, '..')

export const elementConfig = (folder: string): InlineConfig => ({
  configFile: false,
  root: ROOT,
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: folder,
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      input: join(ROOT, 'plugin/editor-element.ts'),
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: 'fairhand-editor.js' },
    },
  },
})
