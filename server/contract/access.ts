/** Keys, and what they open. */
import { z } from 'zod'

/** What a caller may be allowed: each route needs one of these (`server/access/permissions.ts`). */
export const SCOPES = ['check', 'rewrite', 'examples', 'evals', 'metrics', 'admin'] as const
export const Scope = z.enum(SCOPES)
export type Scope = z.infer<typeof Scope>

/** What a new key is to be. */
export const KeyInput = z
  .strictObject({
    /** Whose it is or what it is for: a system, never a person's data. */
    name: z.string().trim().min(1).max(100),
    scopes: z.array(Scope).min(1),
    callsPerMinute: z.int().positive().max(1_000_000).optional(),
    /** Tokens of the model. */
    tokensPerDay: z.int().nonnegative().max(1_000_000_000_000).optional(),
    /** The first moment at which it is no longer taken. */
    expiresAt: z.iso.datetime({ offset: true }).optional(),
  })
  .meta({ id: 'KeyInput' })
export type KeyInput = z.infer<typeof KeyInput>

/** A key as it may be shown: never the key itself. */
export const KeyInfo = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    scopes: z.array(Scope),
    callsPerMinute: z.int().nullable(),
    tokensPerDay: z.int().nullable(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
    lastUsedOn: z.iso.date().nullable(),
  })
  .meta({ id: 'KeyInfo' })
export type KeyInfo = z.infer<typeof KeyInfo>

/** The only answer that ever holds a key. */
export const KeyMade = z.strictObject({ id: z.string(), key: z.string() }).meta({ id: 'KeyMade' })
export type KeyMade = z.infer<typeof KeyMade>

/** Rows of the audit: ids and routes, never a name or a note. */
export const AuditRows = z
  .strictObject({
    audit: z.array(
      z.strictObject({
        seq: z.int(),
        at: z.iso.datetime(),
        actor: z.string(),
        action: z.string(),
        subject: z.string(),
        details: z.record(z.string(), z.unknown()),
        prevHash: z.string(),
        hash: z.string(),
      }),
    ),
  })
  .meta({ id: 'AuditRows' })
