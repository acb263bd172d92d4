/**
 * The vocabulary as zod schemas and types: all that crosses the wire. Imports zod alone.
 * Spans are `start`/`end` in a note's text, in UTF-16 code units, `end` exclusive.
 */
export * from './contract/access.ts'
export * from './contract/batch.ts'
export * from './contract/example.ts'
export * from './contract/example-checks.ts'
export * from './contract/example-draft.ts'
export * from './contract/example-shelf.ts'
export * from './contract/flag.ts'
export * from './contract/guidance.ts'
export * from './contract/house.ts'
export * from './contract/names.ts'
export * from './contract/note-input.ts'
export * from './contract/problem.ts'
export * from './contract/profile.ts'
export * from './contract/rewrite.ts'
