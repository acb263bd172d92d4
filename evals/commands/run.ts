/** `run <set>`: asks, scores, prints the figures, and says by its exit code whether they are good enough. */
import { readBaseline } from '../baseline.ts'
import { describeEstimate, estimate } from '../estimate.ts'
import type { Ended } from '../execute.ts'
import { loadSet } from '../load.ts'
import { describeProgress, isTenth } from '../progress.ts'
import { repeatsOf, setAside } from '../record/run-state.ts'
import { renderRunJson } from '../report/run-json.ts'
import { renderRun } from '../report/run-text.ts'
import { finishRun, type Prepared, prepareRun } from '../run-set.ts'
import { type RunView, viewRun } from '../run-view.ts'
import { selectCases } from '../select.ts'
import type { AnyCase, EvalSet } from '../set.ts'
import { subjectOf } from '../subjects/subject-of.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'
import { type Asked, readAsked } from './asked.ts'
import type { CommandResult, ExitCode } from './command-result.ts'
import { untrustedIn } from './find-run.ts'
import { gateAll } from './gate-all.ts'
import { readCategories } from './read-categories.ts'

const CAP_TOKENS = 2_000_000

/** Throws `UsageError` and `SetError`. */
export async function run(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<CommandResult> {
  const asked = readAsked(args)
  if (asked.set === undefined) return gateAll(surroundings)
  const set = loadSet(asked.set, surroundings.folder)
  const categories = readCategories(set, asked.category)
  const cases = select(set, asked)
  const models = asked.models.length === 0 ? [undefined] : asked.models
  const results: CommandResult[] = []
  for (const model of models) {
    const subject = subjectOf(set, { model, isOffline: asked.isOffline }, surroundings)
    const { repeats, again, isNew, why } = asked
    const prepared = prepareRun({ set, cases, subject, repeats, again, isNew, why }, surroundings)
    const question = costOf(prepared, asked, surroundings)
    if (asked.isDry) {
      results.push({
        text: question ?? `Nothing to ask: ${prepared.plan.done.length} are done.`,
        code: 0,
      })
      continue
    }
    if (question) await agree(question, asked, surroundings)
    const { view, ended } = await doRun(prepared, asked, surroundings)
    const shown = { ...asked, categories, ended }
    results.push({
      text: asked.json ? renderRunJson(view, shown) : renderRun(view, shown, surroundings.prices()),
      code: codeOf(view, ended),
    })
  }
  return {
    text: results.map(({ text }) => text).join('\n\n'),
    code: Math.max(0, ...results.map(({ code }) => code)) as ExitCode,
  }
}

/** What it may cost, where anything would be asked of somebody who is paid. */
function costOf(
  { plan, wish }: Prepared,
  asked: Asked,
  { prices }: Surroundings,
): string | undefined {
  if (!wish.subject.isPaid || plan.ask.length === 0 || asked.isOffline) return undefined
  const told = estimate(prices(), wish.subject.what, plan.ask)
  return (
    `${wish.cases.length} cases × ${wish.repeats}, ${plan.done.length} done: ` +
    describeEstimate(prices(), told, asked.cap, CAP_TOKENS)
  )
}

async function agree(question: string, { yes }: Asked, { terminal }: Surroundings): Promise<void> {
  if (yes) return terminal.show(question)
  if (!terminal.isLive) throw new UsageError(`${question}\nAdd --yes if that is all right.`)
  const answer = await terminal.ask(`${question} Go? (y/n) `)
  if (!/^y/i.test(answer)) throw new UsageError('Nothing was asked, nothing was spent.')
}

async function doRun(prepared: Prepared, asked: Asked, surroundings: Surroundings) {
  const { prices, terminal, runs, baselines } = surroundings
  const { set, cases, subject, repeats } = prepared.wish
  const begun = performance.now()
  const known = prices()
  const { state, ended } = await finishRun(
    prepared,
    {
      atOnce: asked.atOnce,
      cap: subject.isPaid ? { money: asked.cap, tokens: CAP_TOKENS } : undefined,
      onProgress: (progress) => {
        const isDue = terminal.isLive || (subject.isPaid && isTenth(progress.done, progress.total))
        if (isDue) terminal.show(describeProgress(known, progress, performance.now() - begun))
      },
    },
    surroundings,
  )
  const isWhole = cases.length === set.cases.length
  const baseline = isWhole ? readBaseline(baselines, set.name) : undefined
  const aside = setAside(runs, state.manifest.id)
  const view = viewRun(state, set, cases, {
    repeats: Math.min(repeats, repeatsOf(state)),
    baseline: baseline?.what === subject.what ? baseline : undefined,
    isWhole,
    setAside: aside,
    untrusted: untrustedIn(state, surroundings),
  })
  return { view, ended }
}

/** 130 stopped, 3 not complete, 2 a gate was not passed, 0 all well. */
export function codeOf(view: RunView, ended: Pick<Ended, 'why'>): ExitCode {
  if (ended.why === 'stopped') return 130
  if (ended.why === 'cap' || view.isIncomplete) return 3
  return view.gates.some(({ status }) => status === 'failed') ? 2 : 0
}

/** The cases that were asked for. Throws where they would be shown and are held back. */
function select(set: EvalSet, { part, only, first, misses, reveal }: Asked): readonly AnyCase[] {
  const { cases, heldBack } = selectCases(set, { part, only })
  if (misses && heldBack && !reveal) {
    throw new UsageError(
      `--misses would show ${set.kind === 'guard' ? 'rewrites' : 'notes'} that are held back: ${heldBack}\n` +
        'Pick another part (--part), or add --reveal if you mean to spend them.',
    )
  }
  return first === undefined ? cases : cases.slice(0, first)
}
