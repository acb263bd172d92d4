/** A run's figures as JSON, for other programs. */
import { CATEGORIES, type Category } from '../../server/contract.ts'
import type { RunView } from '../run-view.ts'
import { scoreGuard } from '../scorers/guard-score.ts'
import { scoreRun } from '../scorers/score.ts'
import { faultsOfRewrites, guardMissesOf, judgedOf, noteMissesOf } from './misses-of.ts'
import { noteScoresOf, type Shown } from './run-text.ts'

export function renderRunJson(view: RunView, shown: Shown): string {
  const { set, state, gates, statuses } = view
  const head = { set: set.name, part: shown.part ?? 'all', run: state.manifest.id }
  const tail = { gates, statuses }
  return JSON.stringify({ ...head, ...figuresOf(view, shown), ...tail }, undefined, 2)
}

function figuresOf(view: RunView, { categories, category, misses }: Shown): object {
  const { set, state } = view
  if (set.kind === 'notes') {
    const kept = CATEGORIES.filter((one) => categories.includes(one))
    return {
      rules: state.manifest.generation.rules,
      ...scoreRun(noteScoresOf(view), kept),
      ...(misses ? { misses: noteMissesOf(view, categories as Category[]) } : {}),
    }
  }
  if (set.kind === 'guard') {
    return {
      ...scoreGuard(judgedOf(view, category)),
      ...(misses ? { misses: guardMissesOf(view, category) } : {}),
    }
  }
  return { figures: view.figures, ...(misses ? { misses: faultsOfRewrites(view) } : {}) }
}
