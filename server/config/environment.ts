/** The settings of a deployment, as the environment holds them. */
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
  FAIRHAND_KEYS: z
    .string()
    .min(1)
    .default('keys')
    .describe('folder of the keys that seal batches: outside the store and its backups'),
  FAIRHAND_ALLOW_EMBEDDED_STORE: z
    .enum(['yes', 'no'])
    .default('no')
    .describe('whether NODE_ENV=production may do without PostgreSQL'),
  FAIRHAND_ALLOWED_HOSTS: list.describe('further host names by which the service may be called'),
  FAIRHAND_ALLOWED_ORIGINS: list.describe('web sites whose pages may call the service'),
  FAIRHAND_MODEL_PROVIDER: z
    .enum(['openai', 'azure', 'compatible'])
    .optional()
    .describe('which kind of provider; without it there is no model'),
  FAIRHAND_MODEL_BASE_URL: z.url().optional().describe('the endpoint of azure or compatible'),
  FAIRHAND_MODEL_KEY: z.string().min(1).optional(),
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
  FAIRHAND_JUDGE_BASE_URL: z.url().optional(),
  FAIRHAND_MODEL_WITHOUT_PEOPLE: z
    .enum(['yes', 'no'])
    .default('no')
    .describe('whether a note may be sent when nobody said who is in it'),
})
export type Environment = z.infer<typeof Environment>
