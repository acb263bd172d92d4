import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    restoreMocks: true,
    // Tests that hang are told apart from a machine that is busy.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/plugin/**', 'test/browser/**', 'test/store/**'],
        },
      },
      {
        extends: true,
        test: { name: 'plugin', include: ['test/plugin/**/*.test.ts'], environment: 'node' },
      },
      {
        extends: true,
        test: {
          name: 'store',
          include: ['test/store/**/*.test.ts'],
          globalSetup: 'test/store/cluster.ts',
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/setup.ts',
          // Files share one connection to the browser and one load of the rules.
          isolate: false,
          hookTimeout: 60_000,
          // A busy machine can deliver a key or a frame late; what fails twice is a fault.
          retry: 1,
        },
      },
    ],
  },
})
