/** The 142 things that the five guides ask for, and by what each can be seen. */
import { readFileSync } from 'node:fs'
import { GUIDES, type Guide } from '../contract/names.ts'
import type { Profile } from '../profiles/profile.ts'

export interface Entry {
  /** Guide and number: "000-18". */
  readonly id: string
  readonly guide: string
  readonly rule: string
  /** What could answer it: the text by rules, what is known about the note, a reader, or nothing. */
  readonly check: readonly ('rules' | 'metadata' | 'llm' | 'cannot')[]
  readonly metadata: readonly string[]
  readonly note?: string
}

export const entries: readonly Entry[] = JSON.parse(
  readFileSync(new URL('entries.json', import.meta.url), 'utf8'),
)

/** "000-18" is the eighteenth entry of the first guide. */
export const guideOfEntry = (id: string): Guide | undefined => GUIDES[Number(id.slice(0, 3))]

/** What a profile asks for: all of its guide's entries, and those that it names besides. */
export const entriesOf = (profile: Profile): Entry[] =>
  entries.filter(({ id }) => isAsked(id, profile))

export const isAsked = (id: string, { guide, alsoAsks }: Profile): boolean =>
  (guide !== undefined && guideOfEntry(id) === guide) || alsoAsks.includes(id)
