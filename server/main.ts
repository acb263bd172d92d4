/**
 * The only start-up. `npm start` loads `compile-cache.js` before it; the build loads it without running
 * it, so that it is compiled when it starts.
 */
import './compile-cache.js'

const { serve } = await import('./serve.ts')
// where a script says what is loaded, no file was named to run
if (process.argv[1] !== undefined) {
  await serve({
    // the only way from the service to the evals: opened when a quality lead first asks
    openEvaluations: async () => (await import('../evals/desk/open-desk.ts')).openDesk(),
  })
}
