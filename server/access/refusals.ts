/** Refusals in the audit: each kind at most once a minute, so that nobody can fill it. */
import { LRUCache } from 'lru-cache'
import { appendAudit } from '../store/audit.ts'
import type { Store } from '../store/store.ts'

/** Notes that somebody was refused something: ids and routes, never an address or a word. */
export type NoteRefusal = (actor: string, action: string, subject: string) => void

export function createRefusals(store: Store, report: (error: unknown) => void): NoteRefusal {
  const told = new LRUCache<string, true>({ max: 1_000, ttl: 60_000 })
  return (actor, action, subject) => {
    const refusal = `${actor} ${action} ${subject}`
    if (told.has(refusal)) return
    told.set(refusal, true)
    store.transact((tx) => appendAudit(tx, { actor, action, subject })).catch(report)
  }
}
