/** A deployment's own profiles: a folder of JSON files, each a profile. Faults name file and field. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Profile } from './profile.ts'
import { ProfileFile } from './profile-file.ts'

/** Profiles that cannot be used; `faults` has one line for each bad field. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError'
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(`These profiles cannot be used:\n${faults.map((fault) => `- ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

/** What the deployment's profiles may refer to, and what is taken. */
export interface Known {
  readonly profiles: readonly Profile[]
  /** Ids of rules, terms, checks, and categories: what may be `off`. */
  readonly names: ReadonlySet<string>
  /** Ids of the guides' entries. */
  readonly entries: ReadonlySet<string>
}

/** The profiles of a folder, by file name. Throws `ProfileError`. */
export function loadProfiles(folder: string, known: Known): Profile[] {
  const faults: string[] = []
  const taken = new Map(known.profiles.map(({ id }) => [id, 'a profile of the product']))
  const profiles = listFiles(folder).flatMap((file) => {
    const complain = (path: string, message: string) => {
      faults.push(`${file}: ${path ? `${path}: ` : ''}${message}`)
    }
    const profile = readProfile(join(folder, file), complain)
    if (!profile) return []
    const holder = taken.get(profile.id)
    if (holder) complain('id', `"${profile.id}" is taken by ${holder}`)
    taken.set(profile.id, file)
    complainOfNames(profile, known, complain)
    return [profile]
  })
  if (faults.length > 0) throw new ProfileError(faults)
  return profiles
}

/** One of a deployment's own profiles, with what is wrong with it by field; one of ours has its id. */
export function readHouseProfile(
  json: unknown,
  known: Known,
): { readonly profile: Profile | undefined; readonly faults: readonly ProfileFault[] } {
  const faults: ProfileFault[] = []
  const complain: Complain = (path, message) => faults.push({ path, message })
  const profile = parseProfile(json, complain)
  if (profile) {
    const isTaken = known.profiles.some(({ id }) => id === profile.id)
    if (isTaken) complain('id', `"${profile.id}" is taken by a profile of the product`)
    complainOfNames(profile, known, complain)
  }
  return { profile: faults.length === 0 ? profile : undefined, faults }
}

export interface ProfileFault {
  readonly path: string
  readonly message: string
}

type Complain = (path: string, message: string) => void

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .sort()
  } catch (error) {
    throw new ProfileError([`${folder}: cannot be read (${codeOf(error)})`])
  }
}

function readProfile(path: string, complain: Complain): Profile | undefined {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    complain('', error instanceof SyntaxError ? 'is not JSON' : `cannot be read (${codeOf(error)})`)
    return undefined
  }
  return parseProfile(json, complain)
}

function parseProfile(json: unknown, complain: Complain): Profile | undefined {
  const parsed = ProfileFile.safeParse(json)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    const at = issue.path.join('.')
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) complain(at ? `${at}.${key}` : key, 'no such field')
    } else {
      complain(at, issue.message)
    }
  }
  return undefined
}

function complainOfNames(profile: Profile, known: Known, complain: Complain): void {
  profile.off.forEach((name, at) => {
    if (!known.names.has(name)) complain(`off.${at}`, `no rule, check or category "${name}"`)
  })
  for (const field of ['alsoAsks', 'prompts'] as const) {
    profile[field].forEach((id, at) => {
      if (!known.entries.has(id)) complain(`${field}.${at}`, `no entry "${id}"`)
    })
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown reason'
