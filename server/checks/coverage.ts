/** How far a guide is answered: each of its entries, and by which checks, a reader, or nothing. */
import { readFileSync } from 'node:fs'
import type { Coverage, CoverageEntry } from '../contract.ts'
import type { Profile } from '../profiles/profile.ts'
import type { NoteCheck } from './check.ts'
import { type Entry, entriesOf, guideOfEntry } from './entries.ts'
import { isOff } from './run.ts'

type Checks = Readonly<Record<string, NoteCheck>>

/** Why a note cannot show an entry, in one plain line each. */
export const unseen: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('unseen.json', import.meta.url), 'utf8'),
)

/** What the profile asks for, in its guides' order. */
export const coverageOf = (checks: Checks, profile: Profile): Coverage => ({
  profile: profile.id,
  entries: entriesOf(profile).map((entry) => cover(entry, checks, profile)),
})

function cover(entry: Entry, checks: Checks, profile: Profile): CoverageEntry {
  const answering = Object.entries(checks)
    .filter(([id, { answers }]) => answers.includes(entry.id) && !isOff(id, profile))
    .map(([id, { title, leaves }]) => ({
      rule: `checks/${id}`,
      title,
      ...(leaves ? { leaves } : {}),
    }))
  const answered = answeredBy(entry, answering)
  return {
    id: entry.id,
    guide: guideOfEntry(entry.id) ?? 'liquidlogic',
    asks: entry.rule,
    answered,
    checks: answering,
    ...(answered === 'unseen'
      ? { reason: unseen[entry.id] ?? 'Switched off in this profile.' }
      : {}),
  }
}

function answeredBy(entry: Entry, answering: CoverageEntry['checks']): CoverageEntry['answered'] {
  if (answering.length > 0) {
    return answering.some(({ leaves }) => leaves) ? 'checks-in-part' : 'checks'
  }
  return entry.check.includes('llm') ? 'reader' : 'unseen'
}
