/** Opens the forms that people filled in, all of one set. */
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { loadSet, SetError } from '../load.ts'
import type { RewriteSet } from '../set.ts'
import { readXlsx } from '../sheets/xlsx.ts'
import { UsageError } from '../usage.ts'
import { type FilledForm, readForm, strangersIn } from './read-form.ts'

/** `given` is one file, or several with commas. Throws `UsageError`, and `SetError` with each fault. */
export async function openForms(
  given: string,
  folder: string,
): Promise<{ readonly set: RewriteSet; readonly forms: readonly FilledForm[] }> {
  const forms: FilledForm[] = []
  for (const file of given.split(',')) {
    if (!existsSync(file)) throw new UsageError(`There is no file "${file}".`)
    const form = readForm(await open(file), basename(file))
    if (form.faults.length > 0) throw new SetError(file, form.faults)
    forms.push(form)
  }
  const sets = new Set(forms.map(({ set }) => set))
  const [name] = sets
  if (name === undefined || sets.size > 1) {
    throw new UsageError(`The forms are of several sets: ${[...sets].join(', ')}.`)
  }
  const set = loadSet(name, folder)
  if (set.kind !== 'rewrites')
    throw new UsageError(`The set ${name} holds no passages to be written.`)
  const strangers = forms.flatMap((form) => strangersIn(form, set.cases))
  if (strangers.length > 0) throw new SetError(given, strangers)
  return { set, forms }
}

async function open(file: string) {
  try {
    return await readXlsx(readFileSync(file))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${file} cannot be read as a workbook: ${message}`)
  }
}
