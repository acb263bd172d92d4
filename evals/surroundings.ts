/** What a command works with: where things are kept, what is scored, who asks and what it is told. */
import { execFileSync } from 'node:child_process'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { type Config, readConfig } from '../server/config.ts'
import { PROMPTS } from '../server/model/prompt.ts'
import { guardRewrite } from '../server/rewrite/guard.ts'
import { loadAnalyser, type Rules } from './analyser.ts'
import { HOME } from './home.ts'
import { loadPrices, type Prices } from './model/prices.ts'

export interface Terminal {
  /** Whether somebody can be asked, and a line be written over. */
  readonly isLive: boolean
  readonly ask: (question: string) => Promise<string>
  /** Shows how far things are. */
  readonly show: (line: string) => void
}

export interface Surroundings {
  /** The folder of sets. */
  readonly folder: string
  readonly runs: string
  readonly cache: string
  readonly baselines: string
  /** Where calibrations of judges are kept. */
  readonly judges: string
  /** The folder of prompts. */
  readonly prompts: string
  /** Counts runs of sets that are kept back. */
  readonly ledger: string
  readonly loadRules: () => Rules
  readonly guard: typeof guardRewrite
  readonly config: () => Pick<Config, 'model' | 'judge'>
  readonly prices: () => Prices
  readonly fetch: typeof fetch
  readonly now: () => Date
  readonly by: () => string
  /** Who answers for what is accepted here, by name and role; undefined where nobody said. */
  readonly accepter: () => string | undefined
  readonly commit: () => string
  readonly terminal: Terminal
  /** The first stop lets what is under way end; the second does not. */
  readonly stop: { readonly gently: AbortSignal; readonly now: AbortSignal }
  /** Between two tries of one call, in milliseconds. */
  readonly retryMs?: number
}

const RUNS = join(HOME, 'runs')
const never = new AbortController().signal

/** The project's own sets and runs, and the rules and the guard as they go live. */
export const own: Surroundings = {
  folder: join(HOME, 'sets'),
  runs: RUNS,
  cache: join(HOME, 'cache'),
  baselines: join(HOME, 'baselines'),
  judges: join(HOME, 'judges'),
  prompts: PROMPTS,
  ledger: join(RUNS, 'ledger.jsonl'),
  loadRules: loadAnalyser,
  guard: guardRewrite,
  config: readConfig,
  prices: loadPrices,
  fetch: (input, init) => fetch(input, init),
  now: () => new Date(),
  by: () => userInfo().username,
  accepter: () => readConfig().evalsBy,
  commit: readCommit,
  terminal: { isLive: false, ask: async () => '', show: () => {} },
  stop: { gently: never, now: never },
}

/** The commit that was measured, marked where files differ from it; empty outside a checkout. */
function readCommit(): string {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8', stdio: 'pipe' }).trim()
  try {
    const isChanged = git('status', '--porcelain', '--untracked-files=no') !== ''
    return `${git('rev-parse', '--short', 'HEAD')}${isChanged ? ' with changes' : ''}`
  } catch {
    return ''
  }
}
