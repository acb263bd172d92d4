/** The 142 things that the five guides ask for, and by what each can be seen. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { GUIDES, type Guide } from '../contract.ts'
import type { Profile } from '../profiles/profile.ts'

const Entry = z.strictObject({
  id: z.string().regex(/^\d{3}-\d{2}$/),
  guide: z.string(),
  rule: z.string(),
  /** What could answer it: the text by rules, what is known about the note, a reader, or nothing. */
  check: z.array(z.enum(['rules', 'metadata', 'llm', 'cannot'])),
  metadata: z.array(z.string()),
  note: z.string().optional(),
})
export type Entry = z.infer<typeof Entry>

export const entries: readonly Entry[] = z
  .array(Entry)
  .parse(JSON.parse(readFileSync(new URL('entries.json', import.meta.url), 'utf8')))

/** "000-18" is the eighteenth entry of the first guide. */
export const guideOfEntry = (id: string): Guide | undefined => GUIDES[Number(id.slice(0, 3))]

/** What a profile asks for: all of its guide's entries, and those that it names besides. */
export const entriesOf = (profile: Profile): Entry[] =>
  entries.filter(({ id }) => isAsked(id, profile))

export const isAsked = (id: string, { guide, alsoAsks }: Profile): boolean =>
  (guide !== undefined && guideOfEntry(id) === guide) || alsoAsks.includes(id)
