/** Who calls: found once at the door, and known to whatever the call sets off. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { SCOPES, type Scope } from '../contract.ts'

export interface Caller {
  /** For the audit and for limits: the id of a key or a person, never a name. */
  readonly id: string
  readonly scopes: ReadonlySet<Scope>
  /** Undefined: no limit. */
  readonly callsPerMinute: number | undefined
  /** Tokens of the model. Undefined: no limit but the deployment's. */
  readonly tokensPerDay: number | undefined
}

/** Whoever sits at this machine, where the service is open to them alone. */
export const LOCAL: Caller = {
  id: 'local',
  scopes: new Set(SCOPES),
  callsPerMinute: undefined,
  tokensPerDay: undefined,
}

const current = new AsyncLocalStorage<Caller>()

/** Does work, and all that it sets off, for a caller. */
export const actFor = <T>(caller: Caller, work: () => T): T => current.run(caller, work)

/** Undefined outside a call. */
export const currentCaller = (): Caller | undefined => current.getStore()
