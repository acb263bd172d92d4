/** What was asked of `run`, read from the command line and in plain words where it cannot be done. */
import { UsageError } from '../usage.ts'
import { readOptions } from './read-options.ts'

const OPTIONS = {
  part: { type: 'string' },
  only: { type: 'string' },
  first: { type: 'string' },
  category: { type: 'string' },
  misses: { type: 'boolean', default: false },
  reveal: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  model: { type: 'string' },
  repeat: { type: 'string' },
  offline: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  again: { type: 'boolean', default: false },
  new: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  cap: { type: 'string' },
  'at-once': { type: 'string' },
  why: { type: 'string', default: '' },
  gate: { type: 'boolean', default: false },
} as const

export interface Asked {
  /** Undefined with --gate alone: every set that has an accepted run. */
  readonly set: string | undefined
  readonly part: string | undefined
  readonly only: readonly string[] | undefined
  readonly first: number | undefined
  readonly category: string | undefined
  readonly misses: boolean
  readonly reveal: boolean
  readonly json: boolean
  /** Models to be asked; none: rules alone. */
  readonly models: readonly string[]
  readonly repeats: number
  readonly isOffline: boolean
  readonly isDry: boolean
  readonly again: boolean
  readonly isNew: boolean
  readonly yes: boolean
  readonly cap: number
  readonly atOnce: number
  readonly why: string
  readonly gate: boolean
}

/** Throws `UsageError`. */
export function readAsked(args: readonly string[]): Asked {
  const { values, positionals } = readOptions(args, OPTIONS)
  const [set, ...more] = positionals
  const only = listOf(values.only)
  if (set === undefined && !values.gate) {
    throw new UsageError('Which set? For example: run development')
  }
  if (more.length > 0) throw new UsageError(`One set at a time: "${more[0]}" is one too many.`)
  if (only?.length === 0)
    throw new UsageError('--only needs ids or tags. For example: --only d001,vague')
  if (values.reveal && !values.misses) throw new UsageError('--reveal goes with --misses.')
  return {
    set,
    part: values.part,
    only,
    first: values.first === undefined ? undefined : whole('first', values.first),
    category: values.category,
    misses: values.misses,
    reveal: values.reveal,
    json: values.json,
    models: listOf(values.model) ?? [],
    repeats: whole('repeat', values.repeat ?? '1'),
    isOffline: values.offline,
    isDry: values['dry-run'],
    again: values.again,
    isNew: values.new,
    yes: values.yes,
    cap: readCap(values.cap),
    atOnce: whole('at-once', values['at-once'] ?? '4'),
    why: values.why,
    gate: values.gate,
  }
}

/** The names or ids of a list with commas. */
const listOf = (list: string | undefined): string[] | undefined =>
  list
    ?.split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

export function whole(name: string, given: string): number {
  const number = Number(given)
  if (!Number.isInteger(number) || number < 1) {
    throw new UsageError(`--${name} takes a whole number from 1: "${given}" is none.`)
  }
  return number
}

/** The most that may be spent, 5 where nothing is said. Throws `UsageError`. */
export function readCap(given = '5'): number {
  const amount = Number(given)
  if (!Number.isFinite(amount) || amount < 0) {
    throw new UsageError(`--cap takes an amount, for example 2.50: "${given}" is none.`)
  }
  return amount
}
