/** `run <set>`: checks every note of a set and prints the figures. */
import { parseArgs } from 'node:util'
import { CATEGORIES, Category } from '../../server/contract.ts'
import { loadSet } from '../load.ts'
import { listMisses, type Miss, renderMisses } from '../report/misses.ts'
import { renderTable } from '../report/table.ts'
import { runSet } from '../run-set.ts'
import { type RunScore, scoreRun } from '../scorers/score.ts'
import { selectCases } from '../select.ts'
import type { Surroundings } from '../surroundings.ts'
import { USAGE, UsageError } from '../usage.ts'

const OPTIONS = {
  part: { type: 'string' },
  only: { type: 'string' },
  category: { type: 'string' },
  misses: { type: 'boolean', default: false },
  reveal: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

/** Returns what is to be printed. Throws `UsageError` and `SetError`. */
export function run(args: readonly string[], { folder, loadSubject }: Surroundings): string {
  const { values, positionals } = readArguments(args)
  const [name, ...more] = positionals
  const only = values.only
    ?.split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
  if (name === undefined) throw new UsageError('Which set? For example: run development')
  if (more.length > 0) throw new UsageError(`One set at a time: "${more[0]}" is one too many.`)
  if (only?.length === 0) throw new UsageError('--only needs ids. For example: --only d001,d005')
  if (values.reveal && !values.misses) throw new UsageError('--reveal goes with --misses.')
  const categories = readCategories(values.category)
  const set = loadSet(name, folder)
  const { cases, heldBack } = selectCases(set, { part: values.part, only })
  if (values.misses && heldBack && !values.reveal) {
    throw new UsageError(
      `--misses would show notes that are held back: ${heldBack}\n` +
        'Pick another part (--part), or add --reveal if you mean to spend them.',
    )
  }
  const { checkNote, rulesVersion } = loadSubject()
  const scored = runSet(cases, checkNote)
  const score = scoreRun(
    scored.map((one) => one.score),
    categories,
  )
  const misses = values.misses ? listMisses(scored, categories) : undefined
  const title = { set: name, part: values.part ?? 'all', rules: rulesVersion }
  if (values.json) return JSON.stringify({ ...title, ...score, misses }, undefined, 2)
  return render(`Set ${name}${values.part ? `, part ${values.part}` : ''}`, score, misses)
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${message.split('. ')[0]}.\n\n${USAGE}`)
  }
}

function readCategories(name: string | undefined): readonly Category[] {
  if (name === undefined) return CATEGORIES
  const category = Category.safeParse(name)
  if (category.success) return [category.data]
  throw new UsageError(`No category "${name}". Categories are: ${CATEGORIES.join(', ')}.`)
}

function render(title: string, score: RunScore, misses: readonly Miss[] | undefined): string {
  return [
    `${title}: ${score.notes} notes, ${score.words} words.`,
    renderTable(score),
    ...(misses ? [renderMisses(misses)] : []),
  ].join('\n\n')
}
