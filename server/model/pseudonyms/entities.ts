/** Tells which of the names that nobody gave belong to one person. */
import { readRuns } from './fold.ts'
import { KINDS, type Kind } from './found.ts'
import type { Entity } from './placeholders.ts'
import { isTitle } from './titles.ts'

export interface Names {
  readonly entityOf: (kind: Kind, surface: string) => Entity
}

export function readNames(): Names {
  const byKey = new Map<string, Entity>()
  return {
    entityOf(kind, surface) {
      const folds = readRuns(surface).map(({ fold }) => fold)
      const key = `${kind} ${kind === 'text' ? surface : folds.filter((fold) => !isTitle(fold)).join('')}`
      const known = byKey.get(key)
      if (known) return known
      const entity: Entity = { base: KINDS[kind].base, isNumbered: true }
      byKey.set(key, entity)
      return entity
    },
  }
}
