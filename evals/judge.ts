/** `npm run judge -- <set>`: calibrates a model as judge on a set of labelled rewrites. */
import { ConfigError, readConfig } from '../server/config.ts'
import { loadPrompts } from '../server/model/prompt.ts'
import { calibrate, renderCalibration } from './judges/calibrate.ts'
import { createJudge } from './judges/judge.ts'
import { loadSet, SETS, SetError } from './load.ts'

try {
  const [name = 'guard'] = process.argv.slice(2)
  const set = loadSet(name, SETS)
  const { judge: settings } = readConfig()
  const prompt = loadPrompts().get('judge-faithful')
  if (set.kind !== 'guard' || !prompt) {
    throw new SetError(`The set ${name} holds no labelled rewrites.`, [])
  }
  if (!settings) {
    throw new ConfigError([
      'FAIRHAND_JUDGE_MODEL: must be set, for example openai:<model>, and FAIRHAND_JUDGE_KEY',
    ])
  }
  const judge = await createJudge(settings, prompt)
  process.stdout.write(`${renderCalibration(await calibrate(judge, set.cases))}\n`)
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof SetError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
