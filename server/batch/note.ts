/** A note of a batch as it is sealed, and what is kept of it once it is checked: figures. */
import { z } from 'zod'
import type { Analyser } from '../check.ts'
import { BatchNote, Category } from '../contract.ts'
import type { KeptOptions } from '../store/batches.ts'

/** What is sealed: the note, what is known about it, and where it stood. */
export const SealedNote = BatchNote.extend({
  /** A file, or a row of one. */
  place: z.string().optional(),
})
export type SealedNote = z.infer<typeof SealedNote>

/** What is sealed of a file that could not be read. */
export const SkippedNote = z.object({ place: z.string(), why: z.string() })
export type SkippedNote = z.infer<typeof SkippedNote>

/** Figures of one note. No words of it. */
export const NoteFigures = z.object({
  words: z.number(),
  /** How many flags of each rule. */
  flags: z.array(z.tuple([z.string(), Category, z.number()])),
  team: z.string().optional(),
  month: z.string().optional(),
  profile: z.string(),
  rulesVersion: z.string(),
})
export type NoteFigures = z.infer<typeof NoteFigures>

/** Flagged words, for a report that was asked to show them. */
export const FlaggedWords = z.array(
  z.object({
    rule: z.string(),
    category: Category,
    words: z.string(),
    message: z.string(),
    sentence: z.string(),
  }),
)
export type FlaggedWords = z.infer<typeof FlaggedWords>

export interface CheckedNote {
  readonly figures: NoteFigures
  readonly flagged: FlaggedWords
}

export function checkSealed(
  checkNote: Analyser['checkNote'],
  { text, child, team, month }: SealedNote,
  { profile, addressChild }: KeptOptions,
): CheckedNote {
  const result = checkNote({
    text,
    ...(profile === undefined ? {} : { profile }),
    ...(addressChild === undefined ? {} : { addressChild }),
    ...(child === undefined ? {} : { child }),
  })
  const counts = new Map<string, [string, Category, number]>()
  for (const { rule, category } of result.flags) {
    const known = counts.get(rule)
    if (known) known[2]++
    else counts.set(rule, [rule, category, 1])
  }
  return {
    figures: {
      words: result.words,
      flags: [...counts.values()],
      ...(team === undefined ? {} : { team }),
      ...(month === undefined ? {} : { month }),
      profile: result.profile,
      rulesVersion: result.rulesVersion,
    },
    flagged: result.flags.map(({ rule, category, quote, message, start, end }) => ({
      ...{ rule, category, message, words: quote },
      sentence: around(text, start, end),
    })),
  }
}

/** The line that words stand in, or as much of it as one can take in. */
function around(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 150)
  const line = text.indexOf('\n', end)
  return text.slice(from, Math.min(line < 0 ? text.length : line, end + 150)).trim()
}
