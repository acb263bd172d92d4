/** Puts labels that other machines keep into the files of a set, where all else reads them. */
import type { EvalLabels } from '../../server/contract/evaluation.ts'
import { SetError } from '../load.ts'
import type { Label } from '../set.ts'
import type { Surroundings } from '../surroundings.ts'
import { keepLabels, labellerNamed } from './label-desk.ts'

export interface TakenLabels extends EvalLabels {
  readonly case: string
}

/** Labels that no longer fit the note are left out: it has changed since somebody read it. */
export function takeLabels(
  { set, rows }: { readonly set: string; readonly rows: readonly TakenLabels[] },
  surroundings: Pick<Surroundings, 'folder'>,
): { taken: number } {
  let taken = 0
  for (const row of rows) {
    const { labels } = labellerNamed(row.as, set, surroundings.folder)
    if (isSame(labels.get(row.case), row.labels)) continue
    try {
      keepLabels({ ...row, set }, surroundings)
      taken++
    } catch (error) {
      if (!(error instanceof SetError)) throw error
    }
  }
  return { taken }
}

type Place = Pick<Label, 'start' | 'end' | 'category' | 'optional'>

const isSame = (kept: readonly Place[] | undefined, given: readonly Place[]): boolean => {
  const places = (list: readonly Place[]): string =>
    list
      .map(
        ({ start, end, category, optional }) => `${start} ${end} ${category} ${optional ?? false}`,
      )
      .sort()
      .join()
  return kept !== undefined && places(kept) === places(given)
}
