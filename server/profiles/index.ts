/** The profiles that come with the product: the five guides. */
import { profile as caseNotes } from './case-notes/profile.ts'
import { profile as kent } from './kent/profile.ts'
import { profile as liquidlogic } from './liquidlogic/profile.ts'
import { profile as newcastle } from './newcastle/profile.ts'
import type { Profile } from './profile.ts'
import { profile as wandsworth } from './wandsworth/profile.ts'

export const profiles: readonly Profile[] = [wandsworth, liquidlogic, caseNotes, kent, newcastle]

/** The one guide that asks for writing to the child. */
export const DEFAULT_PROFILE = 'wandsworth'
