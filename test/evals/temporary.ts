import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A fresh folder that is removed after the tests of the file, also where files share what they import. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fairhand-evals-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
