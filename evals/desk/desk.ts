/** The evals as the service knows them: the same functions as the command's, asked by pages and programs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EvalImport, EvalRun } from '../../server/contract/evaluation.ts'
import type { Asker, Evaluations } from '../../server/contract/evaluations.ts'
import { accept } from '../commands/accept.ts'
import { compareSides } from '../commands/compare.ts'
import { importFrom } from '../commands/import.ts'
import { score } from '../commands/score.ts'
import { listSets } from '../load.ts'
import { addEdit } from '../record/edits.ts'
import { renderReport } from '../report/html/report.ts'
import type { Surroundings } from '../surroundings.ts'
import { createCalibrations } from './calibrations-under-way.ts'
import { keepVerdictOf } from './judging.ts'
import { decide, keepLabels } from './label-desk.ts'
import { createOpenedRuns } from './opened-runs.ts'
import { drawPage } from './pages/pages.ts'
import { judgePrompt, tellPrompts } from './prompts.ts'
import { asProblem, notThere, refused } from './refuse.ts'
import { createRunsUnderWay } from './runs-under-way.ts'
import { takeLabels } from './take-labels.ts'
import { tellComparison, tellJudges, tellRun, tellSet } from './tell.ts'

export function createDesk(surroundings: Surroundings): Evaluations {
  const opened = createOpenedRuns(surroundings)
  const underWay = createRunsUnderWay(surroundings)
  const calibrations = createCalibrations(surroundings)
  const { runs, folder, now, prices } = surroundings
  const actingFor = (by: string): Surroundings => ({
    ...surroundings,
    by: () => nameOf(by, surroundings),
    accepter: () => (by === 'local' ? surroundings.accepter() : by),
  })
  const judge = (run: string): EvalRun => {
    const told = tellRun(opened.open(run).view)
    const failed = told.gates.filter(({ status }) => status !== 'passed')
    if (!told.isWhole) throw refused('Only a whole run can be accepted: some cases have no score.')
    if (told.gates.length === 0)
      throw refused('Its set has no gate, so nothing shows that it is good enough.')
    if (failed.length > 0) {
      throw refused(`It does not pass its gates: ${failed.map(({ line }) => line).join('; ')}.`)
    }
    return told
  }
  const desk: Evaluations = {
    page: async (asked) => drawPage(asked, { surroundings, opened, underWay, calibrations }),
    listSets: async () => listSets(folder).map((name) => tellSet(name, surroundings)),
    importSet: async (given) => importSheet(given, actingFor(given.by)),
    planRun: async (wish) => underWay.plan({ ...wish, by: nameOf(wish.by, surroundings) }),
    startRun: async (wish) => underWay.start({ ...wish, by: nameOf(wish.by, surroundings) }),
    readProgress: async ({ id }) => underWay.progressOf(id),
    stopRun: async ({ id }) => underWay.stop(id),
    listRuns: async () =>
      opened.list().map(({ id, set, what, createdAt }) => ({ id, set, what, createdAt })),
    readRun: async ({ run }) => tellRun(opened.open(run).view),
    async score({ run }) {
      opened.open(run)
      return { said: (await score([run], surroundings)).text.split('\n')[0] ?? '' }
    },
    compare: async ({ a, b }) => tellComparison(compareSides(a, b, surroundings).comparison),
    async edit({ run, case: id, what, why, by }) {
      const { view } = opened.open(run)
      if (!view.cases.some((one) => one.id === id)) throw notThere('There is no such case.')
      const at = now().toISOString()
      addEdit(runs, run, { case: id, what, why, by: nameOf(by, surroundings), at })
      return { said: 'Noted. The score of the machine stays as it was.' }
    },
    judgeAcceptance: async ({ run }) => judge(run),
    async accept({ run, why, by }) {
      judge(run)
      return { said: accept([run, `--why=${why}`], actingFor(by)).text.split('\n')[0] ?? '' }
    },
    keepLabels: async (given) => keepLabels(given, surroundings),
    takeLabels: async (given) => takeLabels(given, surroundings),
    decide: async (given) => decide({ ...given, by: nameOf(given.by, surroundings) }, surroundings),
    listPrompts: async ({ choices }) => tellPrompts(choices ?? {}, { surroundings, opened }),
    judgePrompt: async (given) => judgePrompt(given, { surroundings, opened }),
    keepVerdict: async (given) => keepVerdictOf(given, surroundings),
    startCalibration: async (wish) => calibrations.start(wish),
    readCalibration: async ({ id }) => calibrations.progressOf(id),
    stopCalibration: async ({ id }) => calibrations.stop(id),
    listJudges: async () => tellJudges(surroundings),
    async report({ run }) {
      const { view, ceiling } = opened.open(run)
      return renderReport(view, { ceiling, now: now(), prices: prices() })
    },
  }
  return plainly(desk)
}

/** Whoever sits at the machine is written down as the command would write them. */
const nameOf = (by: string, { by: own }: Surroundings): string => (by === 'local' ? own() : by)

/** Whatever cannot be done comes back as a problem. */
function plainly(desk: Evaluations): Evaluations {
  const methods = Object.entries(desk) as [string, (given: unknown) => Promise<unknown>][]
  const plain = methods.map(([name, method]) => [
    name,
    async (given: unknown) => {
      try {
        return await method(given)
      } catch (error) {
        throw asProblem(error)
      }
    },
  ])
  return Object.fromEntries(plain) as Evaluations
}

/** The file stands in a folder of its own for as long as it is read. */
async function importSheet(
  { into, fileName, file, purpose, isInvented }: EvalImport & Asker,
  surroundings: Surroundings,
): Promise<{ said: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'fairhand-import-'))
  try {
    const path = join(folder, /\.csv$/i.test(fileName) ? 'cases.csv' : 'cases.xlsx')
    writeFileSync(path, Buffer.from(file, 'base64'))
    const about = `--purpose=${purpose || `Imported from ${fileName}.`}`
    const invented = isInvented ? ['--invented'] : []
    const told = await importFrom([path, `--into=${into}`, about, ...invented], surroundings)
    return { said: told.text.split('\n')[0] ?? '' }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
