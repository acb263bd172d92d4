/** Secrets that stand in files, as containers are given them: `FAIRHAND_MODEL_KEY_FILE` and the like. */
import { readFileSync } from 'node:fs'

const FILE = /^(FAIRHAND_\w+)_FILE$/
/** Named `_FILE`, and read anew whenever it is needed. */
const OTHER_FILES: ReadonlySet<string> = new Set(['FAIRHAND_MODEL_TOKEN_FILE'])

/** The settings with what the files hold, without the line's end; faults never show what a file holds. */
export function readSecrets(environment: NodeJS.ProcessEnv): {
  readonly settings: NodeJS.ProcessEnv
  readonly faults: readonly string[]
} {
  const settings = { ...environment }
  const faults: string[] = []
  for (const [name, path] of Object.entries(environment)) {
    const [, secret] = FILE.exec(name) ?? []
    if (!secret || !path || OTHER_FILES.has(name)) continue
    if (environment[secret] !== undefined) faults.push(`${name}: ${secret} is set too; use one`)
    const text = readText(path)
    if (text === undefined) faults.push(`${name}: the file cannot be read`)
    else if (text === '') faults.push(`${name}: the file is empty`)
    else settings[secret] = text
  }
  return { settings, faults }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return undefined
  }
}
