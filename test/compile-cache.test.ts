/** How our own files are found where the service starts: by the name that is written, and by nothing else. */
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** From the folder that the script is run in. */
const SERVER = './server'

const run = (script: string): string =>
  execFileSync(
    process.execPath,
    ['--import=./server/compile-cache.js', '--input-type=module', '--eval', script],
    { encoding: 'utf8' },
  )

test('a file is one, whoever imports it, and packages are found as ever', () => {
  const script = `
    import * as first from '${SERVER}/note/span.ts'
    import * as second from '${SERVER}/note/../note/span.ts'
    import { z } from 'zod'
    process.stdout.write([first === second, first.lengthOf({ start: 2, end: 5 }), typeof z.string].join())`
  expect(run(script)).toBe('true,3,function')
})

test('a file that is not there is named', () => {
  const script = `
    await import('${SERVER}/no-such-file.ts').catch((error) => process.stdout.write(error.message))`
  expect(run(script)).toContain('no-such-file.ts')
})
