/** The evals as the service knows them; `evals/desk/` is what stands behind it. */
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
  }): Promise<EvalPage | undefined>
  listSets(): Promise<EvalSetSummary[]>
  importSet(given: EvalImport & Asker): Promise<{ said: string }>
  startRun(given: EvalRunWish & Asker): Promise<EvalProgress>
  readProgress(given: { id: string }): Promise<EvalProgress>
  listRuns(): Promise<EvalRunSummary[]>
  readRun(given: { run: string }): Promise<EvalRun>
  /** Scores the answers of a run with the labels and scorers of today; nobody is asked. */
  score(given: { run: string }): Promise<{ said: string }>
  compare(given: { a: string; b: string }): Promise<EvalComparison>
  edit(given: EvalEditInput & Asker & { run: string; case: string }): Promise<{ said: string }>
  /** Throws unless the run is whole and passes every gate. */
  judgeAcceptance(given: { run: string }): Promise<EvalRun>
  accept(given: EvalAcceptance & Asker): Promise<{ said: string }>
  keepLabels(given: EvalLabels & { set: string; case: string }): Promise<{ said: string }>
  decide(given: EvalDecisionInput & Asker & { set: string }): Promise<{ said: string }>
  listJudges(): Promise<EvalJudge[]>
  /** The run as one page that needs nothing else. */
  report(given: { run: string }): Promise<string>
}
