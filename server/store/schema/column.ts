/** What many tables say alike. */
import { timestamp } from '../drizzle.ts'

/** A moment, to the millisecond as JavaScript has it; always with its time zone. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const createdAt = () => moment('created_at').notNull().defaultNow()
export const updatedAt = () => moment('updated_at').notNull().defaultNow()
