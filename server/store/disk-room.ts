/**
 * Room on the disk of an embedded store. PGlite that finds none in the middle of a write never comes
 * back, and holds the whole service up: so it is not asked to write where there is little left.
 */
import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { StoreError } from './store-error.ts'

/** Four segments of the write-ahead log. */
const LEAST_BYTES = 64 * 1024 * 1024
/** Asked once in so many milliseconds at the most: it can write some megabytes meanwhile. */
const PAUSE = 250

export type FreeBytes = (folder: string) => number

/** What the disk has left for this account. */
const freeBytes: FreeBytes = (folder) => {
  let place = folder
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place)
  const { bavail, bsize } = statfsSync(place)
  return bavail * bsize
}

/** Gives what throws `StoreError` "full" where too little is left. Without a folder there is no disk. */
export function createRoomCheck(folder: string | undefined, free: FreeBytes = freeBytes) {
  let askedAt = Number.NEGATIVE_INFINITY
  return (): void => {
    if (folder === undefined || performance.now() - askedAt < PAUSE) return
    if (free(folder) < LEAST_BYTES) throw new StoreError('full')
    askedAt = performance.now()
  }
}
