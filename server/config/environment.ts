/** The settings of a deployment, as the environment holds them. */
import { z } from 'zod'

const file = z.string().min(1).optional()
const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .filter((part) => part !== ''),
  )

/** By pairs of keys alone: with a shared secret everybody who can check a token could make one. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384'] as const

/** Every setting, by its name in the environment. */
export const Environment = z.object({
  FAIRHAND_HOST: z.string().min(1).default('127.0.0.1').describe('address to listen on'),
  FAIRHAND_PORT: z.coerce.number().int().min(0).max(65_535).default(8787).describe('port'),
  FAIRHAND_PROFILE: z.string().min(1).optional().describe('profile of notes that name none'),
  FAIRHAND_PROFILES: z.string().min(1).optional().describe('folder of further profiles, JSON'),
  FAIRHAND_GLOSSARY: z.string().min(1).optional().describe('file of further terms, CSV'),
  FAIRHAND_DATA: z.string().min(1).default('data').describe('folder of the embedded store'),
  FAIRHAND_DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\/./, 'must be postgres://…')
    .optional()
    .describe('a PostgreSQL in place of the embedded store'),
  FAIRHAND_DATABASE_URL_FILE: file.describe('a file that holds it, as for all secrets below'),
  FAIRHAND_KEYS: z
    .string()
    .min(1)
    .default('keys')
    .describe('folder of the keys that seal batches: outside the store and its backups'),
  FAIRHAND_EVALS: z
    .string()
    .min(1)
    .optional()
    .describe('folder of eval sets, labels and runs; without it they lie beside the code'),
  FAIRHAND_ALLOW_EMBEDDED_STORE: z
    .enum(['yes', 'no'])
    .default('no')
    .describe('whether NODE_ENV=production may do without PostgreSQL'),
  FAIRHAND_ALLOWED_HOSTS: list.describe('further host names by which the service may be called'),
  FAIRHAND_ALLOWED_ORIGINS: list.describe('web sites whose pages may call the service'),
  FAIRHAND_LOG: z
    .enum(['none', 'errors', 'calls'])
    .default('errors')
    .describe('what is written of the work, in JSON, one line each; never a word of a note'),
  FAIRHAND_OTLP_URL: z
    .url()
    .optional()
    .describe('a collector of traces that speaks OTLP over HTTP, before /v1/traces'),
  FAIRHAND_PUBLIC_URL: z.url().optional().describe('where people reach the pages: https://…'),
  FAIRHAND_OIDC_ISSUER: z.url().optional().describe('who signs the tokens of people and programs'),
  FAIRHAND_OIDC_AUDIENCE: z
    .string()
    .min(1)
    .optional()
    .describe('audiences of tokens that programs send'),
  FAIRHAND_OIDC_TENANTS: z.string().min(1).optional().describe('the tenants ("tid") that may call'),
  FAIRHAND_OIDC_ALGORITHMS: z
    .string()
    .default('RS256')
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(z.enum(ALGORITHMS)).min(1))
    .describe('by which tokens may be signed'),
  FAIRHAND_OIDC_ROLES_CLAIM: z.string().min(1).default('roles'),
  FAIRHAND_OIDC_ROLES: z
    .string()
    .min(1)
    .optional()
    .describe('<value of the claim>=worker|lead|trainer|admin, by commas'),
  FAIRHAND_OIDC_CLIENT_ID: z.string().min(1).optional().describe('by which people sign in'),
  FAIRHAND_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  FAIRHAND_OIDC_CLIENT_SECRET_FILE: file,
  FAIRHAND_SESSION_IDLE_MINUTES: z.coerce.number().positive().default(30),
  FAIRHAND_SESSION_HOURS: z.coerce.number().positive().default(10),
  FAIRHAND_LONGEST_WAIT_SECONDS: z.coerce
    .number()
    .positive()
    .max(60)
    .default(5)
    .describe('a check that would wait longer for its turn is answered with 503'),
  FAIRHAND_CALLS_PER_MINUTE: z.coerce
    .number()
    .int()
    .positive()
    .default(300)
    .describe('of a person, and of a key that says nothing else'),
  FAIRHAND_TOKENS_PER_DAY: z.coerce
    .number()
    .int()
    .nonnegative()
    .optional()
    .describe('of a person, and of a key that says nothing else'),
  FAIRHAND_MODEL_PROVIDER: z
    .enum(['openai', 'azure', 'compatible'])
    .optional()
    .describe('which kind of provider; without it there is no model'),
  FAIRHAND_MODEL_BASE_URL: z.url().optional().describe('the endpoint of azure or compatible'),
  FAIRHAND_MODEL_KEY: z.string().min(1).optional(),
  FAIRHAND_MODEL_KEY_FILE: file,
  FAIRHAND_MODEL_TOKEN_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('azure: a file that holds a fresh Entra token, in place of a key'),
  FAIRHAND_MODEL_FAST: z.string().min(1).optional().describe('the model that reads'),
  FAIRHAND_MODEL_BEST: z.string().min(1).optional().describe('the model that writes'),
  FAIRHAND_MODEL_API_VERSION: z.string().min(1).optional().describe('azure alone'),
  FAIRHAND_MODEL_OUTPUT: z.enum(['schema', 'json']).default('schema'),
  FAIRHAND_MODEL_TOKENS_PER_DAY: z.coerce.number().int().positive().default(2_000_000),
  FAIRHAND_JUDGE_MODEL: z
    .string()
    .regex(/^[a-z_-]+:.+/, 'must be <provider>:<model>, for example openai:<model>')
    .optional()
    .describe('the model that judges in evals'),
  FAIRHAND_JUDGE_KEY: z.string().min(1).optional(),
  FAIRHAND_JUDGE_KEY_FILE: file,
  FAIRHAND_JUDGE_BASE_URL: z.url().optional(),
  FAIRHAND_EVALS_BY: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe('who accepts runs of evals from this machine: a name and a role'),
  FAIRHAND_MODEL_WITHOUT_PEOPLE: z
    .enum(['yes', 'no'])
    .default('no')
    .describe('whether a note may be sent when nobody said who is in it'),
})
export type Environment = z.infer<typeof Environment>
