/** Every table of the store. `npm run migration` turns a change here into a migration. */
export * from './schema/access.ts'
export * from './schema/audit.ts'
export * from './schema/batch.ts'
export * from './schema/count.ts'
export * from './schema/evaluation.ts'
export * from './schema/example.ts'
export * from './schema/house.ts'
export * from './schema/lease.ts'
