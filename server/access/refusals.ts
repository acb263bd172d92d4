/** Refusals in the audit: each kind once a minute, and so many in all, so that nobody can fill it. */
import { LRUCache } from 'lru-cache'
import { appendAudit } from '../store/audit.ts'
import type { Store } from '../store/store.ts'

/** Notes that somebody was refused something: ids and routes, never an address or a word. */
export type NoteRefusal = (actor: string, action: string, subject: string) => void

/** Whoever is refused in a hundred ways a minute is seen in so many rows too. */
const MOST_A_MINUTE = 30

export function createRefusals(store: Store, report: (error: unknown) => void): NoteRefusal {
  const told = new LRUCache<string, true>({ max: MOST_A_MINUTE, ttl: 60_000 })
  return (actor, action, subject) => {
    const refusal = `${actor} ${action} ${subject}`
    told.purgeStale()
    if (told.has(refusal) || told.size >= MOST_A_MINUTE) return
    told.set(refusal, true)
    store.transact((tx) => appendAudit(tx, { actor, action, subject })).catch(report)
  }
}
