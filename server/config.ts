/** Environment -> Config. The only reader of `process.env`; all faults are listed at once. */
import { z } from 'zod'

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .filter((part) => part !== ''),
  )

const Environment = z.object({
  FAIRHAND_HOST: z.string().min(1).default('127.0.0.1').describe('address to listen on'),
  FAIRHAND_PORT: z.coerce.number().int().min(0).max(65_535).default(8787).describe('port'),
  FAIRHAND_PROFILE: z.string().min(1).optional().describe('profile of notes that name none'),
  FAIRHAND_ALLOWED_HOSTS: list.describe('further host names by which the service may be called'),
  FAIRHAND_ALLOWED_ORIGINS: list.describe('web sites whose pages may call the service'),
})

export interface Config {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  readonly profile: string | undefined
  readonly allowedHosts: readonly string[]
  readonly allowedOrigins: readonly string[]
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
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) {
    faults.push(...parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`))
  }
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults)
  return {
    host: parsed.data.FAIRHAND_HOST,
    port: parsed.data.FAIRHAND_PORT,
    profile: parsed.data.FAIRHAND_PROFILE,
    allowedHosts: parsed.data.FAIRHAND_ALLOWED_HOSTS,
    allowedOrigins: parsed.data.FAIRHAND_ALLOWED_ORIGINS,
  }
}
