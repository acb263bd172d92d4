/** A report with everything in it that one can hold: gates, a ceiling, misses, a false alarm, odd words. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FakeServer } from './fake-server.ts'
import { openDesk } from './model-set.ts'
import { vagueCase } from './sets.ts'
import { temporary } from './temporary.ts'

const cases = [
  vagueCase('n1', 'There were [[issues]] <script>alert(1)</script> again.'),
  vagueCase('n2', 'You brought your stuff. There were [[issues]].'),
  vagueCase('n3', 'You came [[at some point]] and [[some day]].'),
]
const gates = [
  { metric: 'recall', atLeast: 0.9 },
  { metric: 'f05', atLeast: 0.4 },
]

export async function openReport(server: FakeServer): Promise<{ page: string; file: string }> {
  const { evals, folder } = openDesk(server, cases, { gates })
  mkdirSync(join(folder, 'asked', 'labels'))
  for (const name of ['ada', 'bo']) {
    const lines = cases.map(({ id, labels }) => JSON.stringify({ id, labels }))
    writeFileSync(join(folder, 'asked', 'labels', `${name}.jsonl`), `${lines.join('\n')}\n`)
  }
  await evals('run asked')
  const file = join(temporary(), 'report.html')
  await evals(['export', 'last', '--html', file])
  return { page: readFileSync(file, 'utf8'), file }
}
