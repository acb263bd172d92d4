/** The evals as the service knows them; `evals/desk/` is what stands behind it. */
import type { EvalCalibrationWish, EvalVerdictInput } from './eval-verdict.ts'
import type {
  EvalAcceptance,
  EvalComparison,
  EvalDecisionInput,
  EvalEditInput,
  EvalImport,
  EvalJudge,
  EvalLabels,
  EvalProgress,
  EvalRun,
  EvalRunSummary,
  EvalRunWish,
  EvalSetSummary,
} from './evaluation.ts'
import type { EvalPrompt } from './prompt-evidence.ts'

/** A page as the evals draw it: the service puts its frame around it. */
export interface EvalPage {
  readonly title: string
  /** HTML of the main part, with all that came from elsewhere escaped. */
  readonly main: string
}

export interface Asker {
  /** Whoever asks: an id, never a name; "local" for whoever sits at the machine. */
  readonly by: string
}

/** A version of a prompt. The hash too: a number alone may stand for other words elsewhere. */
export interface PromptChoice {
  readonly version: number
  readonly hash: string
}

/** Which version of each prompt somebody made live, by the prompt's name. */
export type PromptChoices = Readonly<Record<string, PromptChoice>>

/** A version that was made live: who did so, when and why. */
export interface PromptChanged extends PromptChoice {
  readonly name: string
  /** Whether it was live before, or came with the release. */
  readonly isBack: boolean
  readonly why: string
  readonly by: string
  /** ISO. */
  readonly at: string
}

/** What the service knows of prompts, and the evals do not. */
export interface LivePrompts {
  readonly choices: PromptChoices
  /** The newest first. */
  readonly changes: readonly PromptChanged[]
}

/**
 * The evals as the service knows them. Whatever cannot be done is a `ProblemError`. All that goes
 * in and out is plain data, so that they can work in a thread of their own.
 */
export interface Evaluations {
  /** Undefined where there is no such page. */
  page(asked: {
    readonly path: string
    readonly query: Readonly<Record<string, string>>
    readonly by: string
    /** Absent: every prompt is as it was released. */
    readonly prompts?: LivePrompts
  }): Promise<EvalPage | undefined>
  listSets(): Promise<EvalSetSummary[]>
  importSet(given: EvalImport & Asker): Promise<{ said: string }>
  /** What a run would be, and what has to be agreed to; nothing is begun. */
  planRun(given: EvalRunWish & Asker & { choices?: PromptChoices }): Promise<EvalProgress>
  /** `id`: the name under which its progress is asked for; a new one where it is left out. */
  startRun(
    given: EvalRunWish & Asker & { choices?: PromptChoices; id?: string },
  ): Promise<EvalProgress>
  readProgress(given: { id: string }): Promise<EvalProgress>
  /** Lets what is under way end; what was scored is kept, and the same run can be taken up again. */
  stopRun(given: { id: string }): Promise<EvalProgress>
  listRuns(): Promise<EvalRunSummary[]>
  readRun(given: { run: string }): Promise<EvalRun>
  /** Scores the answers of a run with the labels and scorers of today; nobody is asked. */
  score(given: { run: string }): Promise<{ said: string }>
  compare(given: { a: string; b: string }): Promise<EvalComparison>
  edit(given: EvalEditInput & Asker & { run: string; case: string }): Promise<{ said: string }>
  /** Throws unless the run is whole and passes every gate. */
  judgeAcceptance(given: { run: string }): Promise<EvalRun>
  accept(given: EvalAcceptance & Asker): Promise<{ said: string }>
  listPrompts(given: { choices?: PromptChoices }): Promise<EvalPrompt[]>
  /** The hash of a version and the runs by which it passes its gates. Throws unless it passes all. */
  judgePrompt(given: { name: string; version: number }): Promise<{ hash: string; runs: string[] }>
  keepLabels(given: EvalLabels & { set: string; case: string }): Promise<{ said: string }>
  /** Labels that a shared store keeps, into the files of the set. */
  takeLabels(given: {
    set: string
    rows: readonly (EvalLabels & { case: string })[]
  }): Promise<{ taken: number }>
  decide(given: EvalDecisionInput & Asker & { set: string }): Promise<{ said: string }>
  listJudges(): Promise<EvalJudge[]>
  /** What somebody says of a rewrite, without sight of anything else. */
  keepVerdict(given: EvalVerdictInput & { set: string; case: string }): Promise<{ said: string }>
  /** Holds a judge against people; nothing is asked before what it may cost was agreed to. */
  startCalibration(given: EvalCalibrationWish & { criterion: string }): Promise<EvalProgress>
  readCalibration(given: { id: string }): Promise<EvalProgress>
  stopCalibration(given: { id: string }): Promise<EvalProgress>
  /** The run as one page that needs nothing else. */
  report(given: { run: string }): Promise<string>
}
