/** A prompt in two versions, and a desk whose set measures it with a model of the tests' own. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Surroundings } from '../../evals/surroundings.ts'
import { PROMPTS } from '../../server/model/prompt.ts'
import { openDeskAt } from './desk-at.ts'
import type { FakeServer } from './fake-server.ts'
import { rules } from './small.ts'
import { temporary } from './temporary.ts'

/** The product's prompts, of which `review` has a version 2 that is measured on the set `autumn`. */
export function writePrompts(sets = ['autumn']): string {
  const folder = temporary()
  for (const name of ['review', 'rewrite-to-child', 'note-checks']) {
    const text = readFileSync(join(PROMPTS, `${name}.md`), 'utf8')
    const own = text.replace(/^sets: .*\n/m, '')
    const head = name === 'review' ? own.replace('output:', `sets: [${sets}]\noutput:`) : own
    writeFileSync(join(folder, `${name}.md`), head.replace(/^version: \d+/m, 'version: 1'))
  }
  mkdirSync(join(folder, 'review'))
  const second = readFileSync(join(folder, 'review.md'), 'utf8')
    .replace('version: 1', 'version: 2')
    .replace('You help a', 'You kindly help a')
  writeFileSync(join(folder, 'review', '2.md'), second)
  return folder
}

type Models = ReturnType<Surroundings['prices']>['models']

export function openPromptDesk(server: FakeServer, sets?: string[], models: Models = {}) {
  let model: FakeServer['config'] | undefined = server.config
  let used = rules
  const at = openDeskAt({
    prompts: writePrompts(sets),
    config: () => ({ model, judge: undefined }),
    fetch: (input, init) => fetch(input, init),
    loadRules: () => used,
    prices: () => ({ asOf: '2026-11-01', currency: '£', models }),
    retryMs: 1,
  })
  return {
    ...at,
    useRules(others: typeof rules) {
      used = others
    },
    useNoModel() {
      model = undefined
    },
  }
}
