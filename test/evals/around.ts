/** What commands work with in tests: folders of their own, a clock that stands still, nobody to ask. */
import { join } from 'node:path'
import type { Rules } from '../../evals/analyser.ts'
import { own, type Surroundings } from '../../evals/surroundings.ts'
import { temporary } from './temporary.ts'

export function around(folder: string, loadRules: () => Rules = own.loadRules): Surroundings {
  const root = temporary()
  return {
    ...own,
    folder,
    loadRules,
    runs: join(root, 'runs'),
    cache: join(root, 'cache'),
    baselines: join(root, 'baselines'),
    ledger: join(root, 'runs', 'ledger.jsonl'),
    judges: root,
    config: () => ({ model: undefined, judge: undefined }),
    prices: () => ({ asOf: '2026-11-01', currency: '£', models: {} }),
    fetch: () => Promise.reject(new Error('nothing may be called')),
    now: () => new Date('2026-11-25T10:00:00Z'),
    by: () => 'Ada',
    accepter: () => 'Ada, quality lead',
    commit: () => 'abc1234',
  }
}
