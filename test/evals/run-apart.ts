/** The command in a process of its own, for a test that kills it: `run-apart.ts <folders as JSON> <url> <args>`. */
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/fairhand'))
const { runCommand } = await import('../../evals/command.ts')
const { own } = await import('../../evals/surroundings.ts')
const { createAnalyser } = await import('../../server/check.ts')
const { profiles } = await import('../../server/profiles/index.ts')

const [folders = '{}', baseUrl = '', ...args] = process.argv.slice(2)
const rules = createAnalyser({
  terms: [],
  rules: {},
  rulesVersion: 'test',
  profiles,
  defaultProfile: 'wandsworth',
})
const model = {
  provider: 'compatible' as const,
  baseUrl,
  key: 'k',
  tokenFile: undefined,
  models: { fast: 'm1', best: 'm1' },
  apiVersion: undefined,
  output: 'schema' as const,
  tokensPerDay: 1_000_000,
  allowsUnknownPeople: true,
}
const prices = { asOf: '2026-11-01', currency: '£', models: { m1: { input: 10, output: 50 } } }
process.exitCode = await runCommand(
  args,
  { print: () => {}, complain: (text) => process.stderr.write(`${text}\n`) },
  {
    ...own,
    ...JSON.parse(folders),
    loadRules: () => rules,
    config: () => ({ model, judge: undefined }),
    prices: () => prices,
    commit: () => '',
  },
)
