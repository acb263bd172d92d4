/** A profile: one authority's guidance as data. No rule's default encodes a single council's view. */
import { existsSync, readFileSync } from 'node:fs'
import type { z } from 'zod'
import type { ProfileInfo } from '../contract.ts'
import type { ProfileFile } from './profile-file.ts'

export type { Limit } from '../contract.ts'

export type Profile = z.infer<typeof ProfileFile>

/** What a guide need not say. */
const UNSAID = {
  hints: false,
  off: [],
  known: [],
  positions: {},
  limits: {},
  alsoAsks: [],
  prompts: [],
} satisfies Partial<Profile>

type Own = Omit<Profile, keyof typeof UNSAID> & Partial<Pick<Profile, keyof typeof UNSAID>>

/** One of the product's own: `url` is its file's, beside which `template.txt` may stand. */
export function defineProfile(url: string, profile: Own): Profile {
  const file = new URL('template.txt', url)
  const template = existsSync(file) ? { template: readFileSync(file, 'utf8').trim() } : {}
  return { ...UNSAID, ...profile, ...template }
}

/** What of a profile goes over the wire: what a page shows, and nothing of how checks use it. */
export const toProfileInfo = (profile: Profile): ProfileInfo => ({
  id: profile.id,
  name: profile.name,
  addressChild: profile.addressChild,
  source: profile.source,
  ...(profile.sections ? { sections: profile.sections } : {}),
  ...(profile.template ? { template: profile.template } : {}),
  ...(profile.colours ? { colours: profile.colours } : {}),
  limits: profile.limits,
  positions: profile.positions,
})
