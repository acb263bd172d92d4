/** Gives each surface form of each person, place and number its placeholder, and keeps the way back. */

export interface Placeholders {
  /** The placeholder of a surface form; the same for the same form of the same entity. */
  readonly give: (entity: Entity, surface: string) => string
  readonly surfaceOf: (placeholder: string) => string | undefined
  /** Who or what has been given a placeholder, in order of appearance, with its placeholders. */
  readonly given: () => ReadonlyMap<Entity, readonly string[]>
}

/** Whoever or whatever is spoken of under one or more surface forms. */
export interface Entity {
  /** What its placeholder is called: `CHILD`, `MUM`, or, numbered, `PERSON`, `SCHOOL`. */
  readonly base: string
  readonly isNumbered: boolean
  /** Who it is, in words for the legend. */
  readonly role?: string | undefined
}

export function createPlaceholders(): Placeholders {
  const surfaces = new Map<string, string>()
  const byEntity = new Map<Entity, Map<string, string>>()
  const stems = new Map<Entity, string>()
  const counts = new Map<string, number>()

  function stemOf(entity: Entity): string {
    const known = stems.get(entity)
    if (known) return known
    const count = (counts.get(entity.base) ?? 0) + 1
    counts.set(entity.base, count)
    const stem = entity.isNumbered ? `${entity.base}_${count}` : entity.base
    stems.set(entity, stem)
    return stem
  }

  return {
    give(entity, surface) {
      const forms = byEntity.get(entity) ?? new Map<string, string>()
      byEntity.set(entity, forms)
      const known = forms.get(surface)
      if (known) return known
      const stem = stemOf(entity)
      const placeholder = forms.size === 0 ? `[${stem}]` : `[${stem}_${letters(forms.size)}]`
      forms.set(surface, placeholder)
      surfaces.set(placeholder, surface)
      return placeholder
    },
    surfaceOf: (placeholder) => surfaces.get(placeholder),
    given: () => new Map([...byEntity].map(([entity, forms]) => [entity, [...forms.values()]])),
  }
}

/** 1 -> B, 25 -> Z, 26 -> AA. */
function letters(index: number): string {
  const rest = index % 26
  const head = Math.floor(index / 26)
  return (head > 0 ? letters(head - 1) : '') + String.fromCharCode(65 + rest)
}
