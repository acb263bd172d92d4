/** Labels that people give without sight of each other's, and what is decided where they differ. */
import { join } from 'node:path'
import type { EvalDecisionInput, EvalLabels } from '../../server/contract/evaluation.ts'
import type { Asker } from '../../server/contract/evaluations.ts'
import { addDecision } from '../adjudicated.ts'
import { type Labeller, readLabellers } from '../agreement.ts'
import { faultsOfCase } from '../faults.ts'
import { loadSet, SetError } from '../load.ts'
import { replaceFile } from '../record/replace-file.ts'
import { heldIn } from '../select.ts'
import type { Case, Label, NoteSet } from '../set.ts'
import type { Surroundings } from '../surroundings.ts'
import { notThere, refused } from './refuse.ts'

/** A set of notes that may be shown. Throws a problem where it is none. */
export function openNotes(name: string, folder: string): NoteSet {
  const set = loadSet(name, folder)
  if (set.kind !== 'notes') throw refused('Only notes have labels.')
  return set
}

/** The notes that may be labelled here: those held back are labelled by the command. */
export const notesToLabel = (set: NoteSet): Case[] =>
  set.keptBack || !set.synthetic ? [] : set.cases.filter((one) => !heldIn(set, one))

export const labellerNamed = (name: string, set: string, folder: string): Labeller =>
  readLabellers(join(folder, set)).find((one) => one.name === name) ?? { name, labels: new Map() }

/** Keeps what somebody labelled in one note; labels of other notes stay. */
export function keepLabels(
  { set: name, case: id, as, labels: given }: EvalLabels & { set: string; case: string },
  { folder }: Pick<Surroundings, 'folder'>,
): { said: string } {
  const set = openNotes(name, folder)
  const note = notesToLabel(set).find((one) => one.id === id)
  if (!note) throw notThere('There is no such note to label.')
  const labels = given.map(({ optional, ...one }): Label => {
    const quote = note.text.slice(one.start, one.end)
    return { ...one, quote, ...(optional ? { optional } : {}) }
  })
  labels.sort((a, b) => a.start - b.start || b.end - a.end)
  const faults = faultsOfCase({ ...note, labels })
  if (faults.length > 0) throw new SetError(name, faults)
  const kept = new Map(labellerNamed(as, name, folder).labels)
  kept.set(id, labels)
  const lines = set.cases.flatMap((one) => {
    const own = kept.get(one.id)
    return own ? [`${JSON.stringify({ id: one.id, labels: own })}\n`] : []
  })
  replaceFile(join(folder, name, 'labels', `${as}.jsonl`), lines.join(''))
  return { said: `Kept ${labels.length} labels of ${id}.` }
}

export function decide(
  { set, by, ...decision }: EvalDecisionInput & Asker & { set: string },
  { folder, now }: Pick<Surroundings, 'folder' | 'now'>,
): { said: string } {
  const { id } = decision
  if (!openNotes(set, folder).cases.some((one) => one.id === id)) {
    throw notThere('There is no such note.')
  }
  addDecision(join(folder, set), { ...decision, by, at: now().toISOString() })
  return { said: 'Decided. Both labels stay as they were given; the next score follows it.' }
}
