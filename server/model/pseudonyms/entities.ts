/** Tells which of the names that nobody gave belong to one person, and which are a known one misspelt. */
import { foldsOf } from './fold.ts'
import { KINDS, type Kind } from './found.ts'
import type { Known } from './known.ts'
import type { Entity } from './placeholders.ts'
import { isTitle } from './titles.ts'

export interface Entities {
  readonly entityOf: (kind: Kind, surface: string) => Entity
}

/** From so many letters on, one wrong letter is a slip and not another name. */
const SHORTEST_SLIP = 5

export function createEntities(known: Known): Entities {
  const byKey = new Map<string, Entity>()
  /** Whoever was called by a first name alone so far. */
  const byFirst = new Map<string, Entity>()
  /** Whoever bears a part of a name; `undefined` where several do. */
  const byPart = new Map<string, Entity | undefined>()

  function entityOf(kind: Kind, surface: string): Entity {
    const folds = foldsOf(surface).filter((fold) => !isTitle(fold))
    const key = `${kind} ${kind === 'text' ? surface : folds.join('')}`
    const entity = byKey.get(key) ??
      (kind === 'name' ? (bearerOf(folds) ?? misspelt(folds, known)) : undefined) ?? {
        base: KINDS[kind].base,
        isNumbered: true,
      }
    byKey.set(key, entity)
    if (kind === 'name') {
      if (folds.length === 1) byFirst.set(folds[0] as string, entity)
      else byFirst.delete(folds[0] ?? '')
      for (const fold of folds) {
        byPart.set(fold, byPart.has(fold) && byPart.get(fold) !== entity ? undefined : entity)
      }
    }
    return entity
  }

  /** "Zofia" after "Zofia Nowak", or before it, where nobody else is called so. */
  const bearerOf = ([first = '', ...rest]: readonly string[]): Entity | undefined =>
    rest.length === 0 ? byPart.get(first) : byFirst.get(first)

  return { entityOf }
}

/** The known person whose name this is but for one letter. */
function misspelt(folds: readonly string[], { forms }: Known): Entity | undefined {
  const [fold = ''] = folds
  if (folds.length !== 1 || fold.length < SHORTEST_SLIP) return undefined
  const entities = new Set<Entity>()
  for (const list of forms.values()) {
    for (const { folds: known, kind, writing, entity } of list) {
      if (known.length !== 1 || kind !== 'name' || writing !== 'any') continue
      if (isOneSlipAway(fold, known[0] as string)) entities.add(entity)
    }
  }
  const [only] = entities
  return entities.size === 1 ? only : undefined
}

/** One letter more, less, other, or two in each other's place. */
export function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || b.length < SHORTEST_SLIP - 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}
