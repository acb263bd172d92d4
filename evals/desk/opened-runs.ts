/** Runs with their figures, worked out once for as long as nothing about them changes. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import { type Agreement, ceilingOf } from '../agreement.ts'
import { baselineFile } from '../baseline.ts'
import { findRunNamed, type Opened, openRun } from '../commands/find-run.ts'
import { listRuns, type Manifest } from '../record/run-folder.ts'
import type { Surroundings } from '../surroundings.ts'
import { notThere } from './refuse.ts'

export interface OpenedRun extends Opened {
  /** How far two people agree on the set, where two labelled it. */
  readonly ceiling: Agreement | undefined
}

export interface OpenedRuns {
  /** By its whole name. Throws a `not-found` problem, and `SetError`. */
  readonly open: (id: string) => OpenedRun
  /** Newest first. */
  readonly list: () => Manifest[]
}

export function createOpenedRuns(surroundings: Surroundings): OpenedRuns {
  const { runs, folder, baselines, judges } = surroundings
  const opened = new LRUCache<string, OpenedRun>({ max: 40 })
  const ceilings = new LRUCache<string, { readonly of: Agreement | undefined }>({ max: 40 })
  return {
    list: () => listRuns(runs).reverse(),
    open(id) {
      const found = listRuns(runs).find((run) => run.id === id)
      if (!found) throw notThere('There is no such run.')
      const { set } = findRunNamed(id, surroundings)
      const ofSet = ['set.yaml', 'cases.jsonl', 'adjudicated.jsonl', 'labels'].map((file) =>
        stampOf(join(folder, set, file)),
      )
      const ofRun = ['results.jsonl', 'edits.jsonl'].map((file) => stampOf(join(runs, id, file)))
      const further = [baselineFile(baselines, set), join(judges, 'calibrations.json')].map(stampOf)
      const key = [id, ...ofSet, ...ofRun, ...further].join(' ')
      const known = opened.get(key)
      if (known) return known
      const one = openRun(id, surroundings)
      const ceilingKey = [set, ...ofSet].join(' ')
      const ceiling = ceilings.get(ceilingKey) ?? { of: ceilingOf(one.set, folder) }
      ceilings.set(ceilingKey, ceiling)
      const run = { ...one, ceiling: ceiling.of }
      opened.set(key, run)
      return run
    },
  }
}

/** Changes with a file, or with the files of a folder. */
function stampOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? `${found.mtimeMs}-${found.size}` : 'none'
}
