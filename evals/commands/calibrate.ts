/** `calibrate <criterion>`: how far a model may be trusted as judge, on labelled rewrites. */

import { labelsOfRatings } from '../forms/labels-of-forms.ts'
import { openForms } from '../forms/open-form.ts'
import {
  type Calibration,
  calibrate as holdAgainst,
  type LabelledRewrite,
  renderCalibration,
} from '../judges/calibrate.ts'
import { keepJudge } from '../judges/calibrations.ts'
import { type NamedJudge, nameJudge, openJudge } from '../judges/connect-judge.ts'
import { criterionNamed } from '../judges/criteria.ts'
import { describeJudging } from '../judges/judge-estimate.ts'
import { createSpending } from '../judges/spending.ts'
import { loadSet } from '../load.ts'
import { type CallContext, withCalls } from '../model/calls.ts'
import { agreementOf } from '../report/ratings-text.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'
import { readCap, whole } from './asked.ts'
import { calibratePlainer } from './calibrate-plainer.ts'
import { type CommandResult, done } from './command-result.ts'
import { readOptions } from './read-options.ts'

export async function calibrate(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<CommandResult> {
  const { values, positionals } = readOptions(args, {
    set: { type: 'string', default: 'guard-damage' },
    first: { type: 'string', default: '160' },
    yes: { type: 'boolean', default: false },
    offline: { type: 'boolean', default: false },
    cap: { type: 'string' },
    form: { type: 'string' },
  })
  const [criterion = 'faithful', more] = positionals
  if (more !== undefined) throw new UsageError('calibrate takes one criterion: calibrate faithful')
  const { judges, now, prices } = surroundings
  const named = nameJudge(
    criterionNamed(criterion),
    surroundings,
    values.offline ? 'offline' : 'record',
  )
  const cap = readCap(values.cap)
  const isAgreed = values.yes || values.offline
  if (named.criterion === 'plainer') {
    if (!values.form) throw new UsageError(PLAINER)
    return calibratePlainer(named, values.form, { isAgreed, cap }, surroundings)
  }
  const { cases, set, said } = values.form
    ? await labelsIn(values.form, surroundings)
    : labelledIn(values.set, whole('first', values.first), surroundings)
  if (!isAgreed) {
    const told = describeJudging(prices(), named, cases, cap)
    throw new UsageError(`${told}\nAdd --yes if that is all right.`)
  }
  const { calibration, turned, claims } = await holdAll(named, cases, cap, surroundings)
  const { model } = named.settings
  const at = now().toISOString()
  keepJudge(judges, named.id, { criterion, model, set, at, ...calibration })
  const order =
    claims > 0
      ? [
          `The list of claims the other way round turned the answer on ${turned} of ${claims} claims: those are unsettled.`,
        ]
      : []
  return done([renderCalibration(calibration), ...order, ...said].join('\n\n'))
}

const PLAINER =
  'calibrate plainer needs what people prefer: form <run> pairs.xlsx --against <run>, then --form pairs.xlsx.'

interface Labelled {
  readonly cases: readonly LabelledRewrite[]
  readonly set: string
  /** What has to be read beside the calibration. */
  readonly said: readonly string[]
}

function labelledIn(name: string, first: number, { folder }: Surroundings): Labelled {
  const set = loadSet(name, folder)
  if (set.kind !== 'guard') throw new UsageError(`The set ${set.name} holds no labelled rewrites.`)
  return { cases: mix(set.cases, first), set: set.name, said: [] }
}

async function labelsIn(given: string, { folder }: Surroundings): Promise<Labelled> {
  const { set, forms } = await openForms(given, folder)
  const { cases, disputed } = labelsOfRatings(set, forms)
  if (cases.length === 0) throw new UsageError('Nobody rated a rewrite on these forms.')
  const [first, second] = forms
  const people = first && second ? [agreementOf(first, second)] : []
  const left = disputed > 0 ? [`${disputed} on which people differ were left out.`] : []
  return { cases, set: set.name, said: [...people, ...left] }
}

/** Throws `UsageError` where the cap is reached, or a recording is missing: half a calibration is none. */
async function holdAll(
  named: NamedJudge,
  cases: readonly LabelledRewrite[],
  cap: number,
  { prices, terminal }: Surroundings,
): Promise<{ calibration: Calibration; turned: number; claims: number }> {
  const judge = await openJudge(named)
  const spending = createSpending(prices(), named.model, cap)
  let [turned, claims] = [0, 0]
  const calibration = await holdAgainst(
    async (one) => {
      if (spending.isOver()) {
        throw new UsageError(
          'Stopped at the spending cap, and nothing was decided. What came in is recorded: with a higher --cap it is not paid for again.',
        )
      }
      const context: CallContext = { repeat: 1, calls: [], isMissing: false }
      const said = await withCalls(context, () => judge(one))
      if (context.isMissing)
        throw new UsageError('There is no recording of it. Run it without --offline.')
      spending.add(context.calls)
      turned += said.counts?.turned ?? 0
      claims += (said.counts?.made ?? 0) + (said.counts?.wanted ?? 0)
      return said
    },
    cases,
    (count) => terminal.show(`${count} of ${cases.length} judged`),
  )
  return { calibration, turned, claims }
}

/** As many good rewrites as there are up to half, and damaged ones spread over the whole set. */
function mix<T extends { readonly verdict: string }>(cases: readonly T[], most: number): T[] {
  const good = cases.filter(({ verdict }) => verdict === 'accept').slice(0, Math.ceil(most / 2))
  const bad = cases.filter(({ verdict }) => verdict === 'reject')
  const wanted = Math.min(bad.length, most - good.length)
  const spread = Array.from(
    { length: wanted },
    (_, at) => bad[Math.floor((at * bad.length) / wanted)],
  )
  return [...good, ...spread.filter((one) => one !== undefined)]
}
