/** Environment -> Config. The only reader of `process.env`; all faults are listed at once. */
import { join } from 'node:path'
import { type AccessConfig, faultsOfAccess, readAccess } from './config/access.ts'
import { Environment } from './config/environment.ts'
import { readSecrets } from './config/secrets.ts'

/** Where the service keeps what it may keep; nothing is opened before something needs it. */
export interface StoreConfig {
  /** `postgres://…`, or `pglite:` and a folder. */
  readonly url: string
  /** The folder for what lies beside the embedded store. */
  readonly folder: string
  readonly keysFolder: string
  /** The file of the audit's last hashes, outside the store. */
  readonly headsFile: string
  readonly allowsEmbedded: boolean
}

/** The model that a deployment has named. */
export interface ModelConfig {
  readonly provider: 'openai' | 'azure' | 'compatible'
  readonly baseUrl: string | undefined
  readonly key: string | undefined
  readonly tokenFile: string | undefined
  readonly models: { readonly fast: string; readonly best: string }
  readonly apiVersion: string | undefined
  readonly output: 'schema' | 'json'
  readonly tokensPerDay: number
  readonly allowsUnknownPeople: boolean
}

/** What is written of the work, and who is sent spans of it. */
export interface WatchConfig {
  readonly log: 'none' | 'errors' | 'calls'
  readonly otlpUrl: string | undefined
}

export interface Config {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  readonly profile: string | undefined
  /** A folder of the deployment's own profiles. */
  readonly profilesFolder: string | undefined
  /** A file of the deployment's own terms. */
  readonly glossaryFile: string | undefined
  readonly allowedHosts: readonly string[]
  readonly allowedOrigins: readonly string[]
  readonly access: AccessConfig
  /** How long a check may wait for its turn, in milliseconds. */
  readonly longestWait: number
  readonly watch: WatchConfig
  readonly store: StoreConfig
  /** The judge of evals: undefined where none is named. */
  readonly judge: JudgeConfig | undefined
  /** Who accepts runs of evals from this machine: "Name, role". */
  readonly evalsBy: string | undefined
  /** Undefined where no model is named: all works by rules. */
  readonly model: ModelConfig | undefined
}

/** A model that judges rewrites in evals, through LangChain. */
export interface JudgeConfig {
  /** `<provider>:<model>`. */
  readonly model: string
  readonly key: string | undefined
  readonly baseUrl: string | undefined
}

/** Settings that cannot be used; `faults` has one line for each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(`These settings cannot be used:\n${faults.map((fault) => `- ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

/** Reads the settings. Throws `ConfigError`, which names every fault and every unknown setting. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const known = Object.keys(Environment.shape)
  const faults = Object.keys(environment)
    .filter((key) => key.startsWith('FAIRHAND_') && !known.includes(key))
    .map((key) => `${key}: no such setting; known are ${known.join(', ')}`)
  const secrets = readSecrets(environment)
  faults.push(...secrets.faults)
  const parsed = Environment.safeParse(secrets.settings)
  if (!parsed.success) {
    faults.push(...parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`))
  }
  if (parsed.success) faults.push(...faultsOfModel(parsed.data), ...faultsOfAccess(parsed.data))
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults)
  return {
    host: parsed.data.FAIRHAND_HOST,
    port: parsed.data.FAIRHAND_PORT,
    profile: parsed.data.FAIRHAND_PROFILE,
    profilesFolder: parsed.data.FAIRHAND_PROFILES,
    glossaryFile: parsed.data.FAIRHAND_GLOSSARY,
    allowedHosts: parsed.data.FAIRHAND_ALLOWED_HOSTS,
    allowedOrigins: parsed.data.FAIRHAND_ALLOWED_ORIGINS,
    access: readAccess(parsed.data),
    longestWait: parsed.data.FAIRHAND_LONGEST_WAIT_SECONDS * 1_000,
    watch: { log: parsed.data.FAIRHAND_LOG, otlpUrl: parsed.data.FAIRHAND_OTLP_URL },
    store: readStore(parsed.data, environment.NODE_ENV === 'production'),
    judge: parsed.data.FAIRHAND_JUDGE_MODEL
      ? {
          model: parsed.data.FAIRHAND_JUDGE_MODEL,
          key: parsed.data.FAIRHAND_JUDGE_KEY,
          baseUrl: parsed.data.FAIRHAND_JUDGE_BASE_URL,
        }
      : undefined,
    evalsBy: parsed.data.FAIRHAND_EVALS_BY,
    model: readModel(parsed.data),
  }
}

/** What a named provider needs besides, and settings of a model where none is named. */
function faultsOfModel(settings: Environment): string[] {
  const provider = settings.FAIRHAND_MODEL_PROVIDER
  const wants = (name: keyof Environment) =>
    settings[name] === undefined ? [`${name}: must be set for the provider ${provider}`] : []
  if (provider === undefined) {
    const stray = (['BASE_URL', 'KEY', 'FAST', 'BEST'] as const).find(
      (name) => settings[`FAIRHAND_MODEL_${name}`] !== undefined,
    )
    return stray ? [`FAIRHAND_MODEL_PROVIDER: must be set beside FAIRHAND_MODEL_${stray}`] : []
  }
  const faults = [...wants('FAIRHAND_MODEL_FAST'), ...wants('FAIRHAND_MODEL_BEST')]
  if (provider !== 'openai') faults.push(...wants('FAIRHAND_MODEL_BASE_URL'))
  if (provider === 'azure') faults.push(...wants('FAIRHAND_MODEL_API_VERSION'))
  const hasToken = provider === 'azure' && settings.FAIRHAND_MODEL_TOKEN_FILE !== undefined
  if (provider !== 'compatible' && !hasToken) faults.push(...wants('FAIRHAND_MODEL_KEY'))
  return faults
}

function readStore(settings: Environment, isProduction: boolean): StoreConfig {
  const folder = settings.FAIRHAND_DATA
  return {
    url: settings.FAIRHAND_DATABASE_URL ?? `pglite:${join(folder, 'store')}`,
    folder,
    keysFolder: settings.FAIRHAND_KEYS,
    headsFile: join(folder, 'audit-heads'),
    allowsEmbedded: !isProduction || settings.FAIRHAND_ALLOW_EMBEDDED_STORE === 'yes',
  }
}

function readModel(settings: Environment): ModelConfig | undefined {
  const provider = settings.FAIRHAND_MODEL_PROVIDER
  const fast = settings.FAIRHAND_MODEL_FAST
  const best = settings.FAIRHAND_MODEL_BEST
  if (!provider || !fast || !best) return undefined
  return {
    provider,
    baseUrl: settings.FAIRHAND_MODEL_BASE_URL,
    key: settings.FAIRHAND_MODEL_KEY,
    tokenFile: settings.FAIRHAND_MODEL_TOKEN_FILE,
    models: { fast, best },
    apiVersion: settings.FAIRHAND_MODEL_API_VERSION,
    output: settings.FAIRHAND_MODEL_OUTPUT,
    tokensPerDay: settings.FAIRHAND_MODEL_TOKENS_PER_DAY,
    allowsUnknownPeople: settings.FAIRHAND_MODEL_WITHOUT_PEOPLE === 'yes',
  }
}

/** The folder of sets, labels and runs that a deployment has named: asked before all else is read. */
export const readEvalsFolder = (environment: NodeJS.ProcessEnv = process.env): string | undefined =>
  environment.FAIRHAND_EVALS || undefined

/**
 * Switches LangChain's tracing off, which would send what a model is asked to a third party wherever
 * somebody's environment asks for it.
 */
export function switchOffTracing(environment: NodeJS.ProcessEnv = process.env): void {
  for (const key of ['LANGSMITH_TRACING', 'LANGCHAIN_TRACING']) {
    delete environment[key]
    delete environment[`${key}_V2`]
  }
}
