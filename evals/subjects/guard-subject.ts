/** Rewrites put before the guard. */
import type { guardRewrite } from '../../server/rewrite/guard.ts'
import { sourceHashOf } from '../record/identity.ts'
import type { GuardCase } from '../set.ts'
import type { Subject } from './subject.ts'

export const guardSubject = (guard: typeof guardRewrite): Subject => ({
  what: 'rules',
  generation: { guard: sourceHashOf('server/rewrite', 'server/note') },
  isPaid: false,
  ask: async (one) => {
    const { source, rewrite, child, people } = one as GuardCase
    const { verdict, reasons } = guard({ source, rewrite, child, people })
    return { status: 'ok', answer: { kind: 'verdict', verdict, reasons: [...reasons] } }
  },
})
