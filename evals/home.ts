/**
 * Where sets, labels, runs and decisions lie: beside the code, or in a folder that the deployment has
 * named, since the code may stand where nothing can be written.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readEvalsFolder } from '../server/config.ts'

const SHIPPED = import.meta.dirname

/** What comes with a release, and may be changed or added to where it is used. */
const MOVABLE = ['sets', 'baselines']

export const HOME = resolve(readEvalsFolder() ?? SHIPPED)

/**
 * Brings what came with the release to where it is used. What is there already stays as it is: people
 * have labelled it. Throws the error of the file system.
 */
export function furnish(home: string = HOME, shipped: string = SHIPPED): void {
  if (home === shipped) return
  for (const kind of MOVABLE) {
    const from = join(shipped, kind)
    const to = join(home, kind)
    mkdirSync(to, { recursive: true })
    for (const name of existsSync(from) ? readdirSync(from) : []) {
      const part = join(home, `${name}.${process.pid}.part`)
      if (!existsSync(join(to, name))) bring(join(from, name), part, join(to, name))
    }
  }
}

/** Whole or not at all: two processes may do so at once, and each may be stopped half way. */
function bring(from: string, part: string, to: string): void {
  try {
    cpSync(from, part, { recursive: true })
    renameSync(part, to)
  } catch (error) {
    if (!existsSync(to)) throw error
  } finally {
    rmSync(part, { recursive: true, force: true })
  }
}
