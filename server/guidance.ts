/** All that a deployment goes by: the product's rules, terms, checks and profiles, and its own. */
import { createHash } from 'node:crypto'
import type { AnalyserOptions } from './check.ts'
import { entries } from './checks/entries.ts'
import { checks } from './checks/index.ts'
import { type Config, ConfigError } from './config.ts'
import { CATEGORIES } from './contract.ts'
import { loadHouseTerms, readHouseTerm, withHouseTerms } from './glossary/load.ts'
import { ownTerms } from './glossary/own-terms.ts'
import type { Cells } from './glossary/records.ts'
import type { Term } from './glossary/term.ts'
import { DEFAULT_PROFILE, profiles } from './profiles/index.ts'
import { type Known, loadProfiles, readHouseProfile } from './profiles/load.ts'
import type { Profile } from './profiles/profile.ts'
import { rules, rulesVersion } from './rules/index.ts'

type Settings = Pick<Config, 'profile' | 'profilesFolder' | 'glossaryFile'>

/** What a deployment keeps in its store: cells of terms, `category` among them, and profiles. */
export interface HouseRows {
  readonly terms: readonly Cells[]
  readonly profiles: readonly unknown[]
}

const NO_ROWS: HouseRows = { terms: [], profiles: [] }

/**
 * What the analyser is made of. Throws `GlossaryError`, `ProfileError` or `ConfigError` where a
 * deployment's own files cannot be used. What the store holds was judged before it went in; what
 * this version cannot use any more is left out.
 */
export function loadGuidance(settings: Settings, rows: HouseRows = NO_ROWS): AnalyserOptions {
  const ofFile = settings.glossaryFile === undefined ? [] : readHouseTerms(settings.glossaryFile)
  const ofStore = rows.terms.flatMap((cells) => readHouseTerm(cells).term ?? [])
  const house = withHouseTerms(ofFile, ofStore)
  const terms = withHouseTerms(ownTerms, house)
  const known = knownAmong(terms)
  const ofFolder =
    settings.profilesFolder === undefined ? [] : loadProfiles(settings.profilesFolder, known)
  const own = withHouseProfiles(
    ofFolder,
    rows.profiles.flatMap((body) => readHouseProfile(body, known).profile ?? []),
  )
  return {
    terms,
    rules,
    checks,
    rulesVersion: versionWith(house, own),
    profiles: [...profiles, ...own],
    defaultProfile: settings.profile ?? DEFAULT_PROFILE,
  }
}

const withHouseProfiles = (
  ofFolder: readonly Profile[],
  ofStore: readonly Profile[],
): Profile[] => {
  const replaced = new Set(ofStore.map(({ id }) => id))
  return [...ofFolder.filter(({ id }) => !replaced.has(id)), ...ofStore]
}

function readHouseTerms(file: string): Term[] {
  try {
    return loadHouseTerms(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new ConfigError([`FAIRHAND_GLOSSARY: ${file} cannot be read (${code})`])
  }
}

/** What a profile may refer to where these terms are in force, and which ids are taken. */
export function knownAmong(terms: readonly Term[]): Known {
  const checkIds = Object.keys(checks)
  const names = new Set([
    ...CATEGORIES,
    ...Object.keys(rules),
    ...terms.map(({ rule }) => rule),
    ...checkIds.map((id) => `checks/${id}`),
    ...checkIds.map((id) => `checks/${id.split('/')[0]}`),
  ])
  return { profiles, names, entries: new Set(entries.map(({ id }) => id)) }
}

/** The version of the rules tells a deployment with files of its own from one without. */
function versionWith(house: readonly Term[], own: readonly Profile[]): string {
  if (house.length === 0 && own.length === 0) return rulesVersion
  const hash = createHash('sha256').update(JSON.stringify([house, own]))
  return `${rulesVersion}+${hash.digest('hex').slice(0, 8)}`
}
