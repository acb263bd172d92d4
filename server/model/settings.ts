/** Which provider a deployment has named, and how to reach it. */
import type { ModelRole } from './model.ts'
import type { Output } from './shape.ts'

export interface ProviderSettings {
  readonly provider: 'openai' | 'azure' | 'compatible'
  /** The models (for Azure: the deployments) by role. */
  readonly models: Readonly<Record<ModelRole, string>>
  readonly baseUrl?: string | undefined
  readonly key?: string | undefined
  /** Azure alone. */
  readonly apiVersion?: string | undefined
  /** Azure alone: a Microsoft Entra token in place of a key. */
  readonly token?: (() => Promise<string>) | undefined
  /** Whether the server holds answers to a schema, or knows JSON mode only. */
  readonly output: Output
  readonly fetch?: typeof fetch | undefined
}
