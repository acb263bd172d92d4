/** All that a deployment goes by: the product's rules, terms, checks and profiles, and its own. */
import { createHash } from 'node:crypto'
import type { AnalyserOptions } from './check.ts'
import { entries } from './checks/entries.ts'
import { checks } from './checks/index.ts'
import { type Config, ConfigError } from './config.ts'
import { CATEGORIES } from './contract.ts'
import { loadHouseTerms, withHouseTerms } from './glossary/load.ts'
import { ownTerms } from './glossary/own-terms.ts'
import type { Term } from './glossary/term.ts'
import { DEFAULT_PROFILE, profiles } from './profiles/index.ts'
import { loadProfiles } from './profiles/load.ts'
import type { Profile } from './profiles/profile.ts'
import { rules, rulesVersion } from './rules/index.ts'

type Settings = Pick<Config, 'profile' | 'profilesFolder' | 'glossaryFile'>

/**
 * What the analyser is made of. Throws `GlossaryError`, `ProfileError` or `ConfigError` where a
 * deployment's own files cannot be used.
 */
export function loadGuidance(settings: Settings): AnalyserOptions {
  const house = settings.glossaryFile === undefined ? [] : readHouseTerms(settings.glossaryFile)
  const terms = withHouseTerms(ownTerms, house)
  const own =
    settings.profilesFolder === undefined ? [] : readProfiles(settings.profilesFolder, terms)
  return {
    terms,
    rules,
    checks,
    rulesVersion: versionWith(house, own),
    profiles: [...profiles, ...own],
    defaultProfile: settings.profile ?? DEFAULT_PROFILE,
  }
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

function readProfiles(folder: string, terms: readonly Term[]): Profile[] {
  const checkIds = Object.keys(checks)
  const names = new Set([
    ...CATEGORIES,
    ...Object.keys(rules),
    ...terms.map(({ rule }) => rule),
    ...checkIds.map((id) => `checks/${id}`),
    ...checkIds.map((id) => `checks/${id.split('/')[0]}`),
  ])
  return loadProfiles(folder, { profiles, names, entries: new Set(entries.map(({ id }) => id)) })
}

/** The version of the rules tells a deployment with files of its own from one without. */
function versionWith(house: readonly Term[], own: readonly Profile[]): string {
  if (house.length === 0 && own.length === 0) return rulesVersion
  const hash = createHash('sha256').update(JSON.stringify([house, own]))
  return `${rulesVersion}+${hash.digest('hex').slice(0, 8)}`
}
