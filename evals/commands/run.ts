/** `run <set>`: checks every note of a set, or lets the guard judge every rewrite, and prints the figures. */
import { parseArgs } from 'node:util'
import { CATEGORIES, Category } from '../../server/contract.ts'
import { loadSet } from '../load.ts'
import { listGuardMisses, renderGuardMisses, renderGuardTable } from '../report/guard.ts'
import { listMisses, renderMisses } from '../report/misses.ts'
import { renderTable } from '../report/table.ts'
import { runGuard } from '../run-guard.ts'
import { runSet } from '../run-set.ts'
import { scoreGuard } from '../scorers/guard-score.ts'
import { scoreRun } from '../scorers/score.ts'
import { selectCases } from '../select.ts'
import type { GuardSet, NoteSet } from '../set.ts'
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

interface Asked {
  readonly part: string | undefined
  readonly only: readonly string[] | undefined
  readonly category: string | undefined
  readonly misses: boolean
  readonly reveal: boolean
  readonly json: boolean
}

/** Returns what is to be printed. Throws `UsageError` and `SetError`. */
export function run(args: readonly string[], surroundings: Surroundings): string {
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
  const { part, category, ...rest } = values
  const asked = { ...rest, part, category, only }
  const set = loadSet(name, surroundings.folder)
  return set.kind === 'guard'
    ? runOverRewrites(set, asked, surroundings)
    : runOverNotes(set, asked, surroundings)
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${message.split('. ')[0]}.\n\n${USAGE}`)
  }
}

function runOverNotes(set: NoteSet, asked: Asked, { loadSubject }: Surroundings): string {
  const categories = readCategories(asked.category)
  const cases = select(set, asked)
  const { checkNote, rulesVersion } = loadSubject()
  const scored = runSet(cases, checkNote)
  const score = scoreRun(
    scored.map((one) => one.score),
    categories,
  )
  const misses = asked.misses ? listMisses(scored, categories) : undefined
  if (asked.json) return toJson(set, asked, { rules: rulesVersion, ...score, misses })
  return [
    `${titleOf(set, asked)}: ${score.notes} notes, ${score.words} words.`,
    renderTable(score),
    ...(misses ? [renderMisses(misses)] : []),
  ].join('\n\n')
}

function runOverRewrites(set: GuardSet, asked: Asked, { guard }: Surroundings): string {
  const kinds = [...new Set(set.cases.map(({ reason }) => reason))].sort()
  const { category } = asked
  if (category !== undefined && !kinds.includes(category)) {
    throw new UsageError(`No kind "${category}" in this set. Kinds are: ${kinds.join(', ')}.`)
  }
  const cases = select(set, asked).filter(({ reason }) => reason === (category ?? reason))
  const judged = runGuard(cases, guard)
  const score = scoreGuard(judged)
  const misses = asked.misses ? listGuardMisses(judged) : undefined
  if (asked.json) return toJson(set, asked, { ...score, misses })
  return [
    `${titleOf(set, asked)}: ${score.damaged.cases} damaged rewrites, ${score.good.cases} good ones.`,
    renderGuardTable(score),
    ...(misses ? [renderGuardMisses(misses)] : []),
  ].join('\n\n')
}

/** The cases that were asked for. Throws where they would be shown and are held back. */
function select<T extends { readonly id: string }>(
  set: Parameters<typeof selectCases<T>>[0],
  { part, only, misses, reveal }: Asked,
): readonly T[] {
  const { cases, heldBack } = selectCases(set, { part, only })
  if (misses && heldBack && !reveal) {
    throw new UsageError(
      `--misses would show ${set.kind === 'guard' ? 'rewrites' : 'notes'} that are held back: ${heldBack}\n` +
        'Pick another part (--part), or add --reveal if you mean to spend them.',
    )
  }
  return cases
}

function readCategories(name: string | undefined): readonly Category[] {
  if (name === undefined) return CATEGORIES
  const category = Category.safeParse(name)
  if (category.success) return [category.data]
  throw new UsageError(`No category "${name}". Categories are: ${CATEGORIES.join(', ')}.`)
}

const titleOf = ({ name }: NoteSet | GuardSet, { part }: Asked): string =>
  `Set ${name}${part ? `, part ${part}` : ''}`

const toJson = ({ name }: NoteSet | GuardSet, { part }: Asked, figures: object): string =>
  JSON.stringify({ set: name, part: part ?? 'all', ...figures }, undefined, 2)
