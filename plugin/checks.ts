/** What the guide asks of the note as a whole: what is there, what is missing, how it reads. */
export type { FindField } from './checks/check-item.ts'
export { type ChecksList, type ChecksOptions, createChecks } from './checks/checks-list.ts'
