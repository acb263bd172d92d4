/** Every regular expression of the project: those written in its files, and those its modules build. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'

export interface Pattern {
  readonly source: string
  readonly flags: string
  /** The file that it stands in, from the project's folder. */
  readonly file: string
}

const ROOT = join(import.meta.dirname, '../..')
/** Importing these starts or writes something. */
const PROGRAMS =
  /(?:^|\/)(?:main|serve|generate[a-z-]*|lock-prompts|(?:[a-z]+-)?command|bench|judge)\.ts$/

/** Patterns between two slashes, as the parser finds them. */
export function collectWritten(): Pattern[] {
  return globSync('{server,plugin,evals}/**/*.ts', { cwd: ROOT })
    .sort()
    .flatMap((file) => {
      const found: Pattern[] = []
      visit(parseAst(readFileSync(join(ROOT, file), 'utf8'), { lang: 'ts' }, file), (node) => {
        const { regex } = node as { regex?: { pattern: string; flags: string } }
        if (regex) found.push({ source: regex.pattern, flags: regex.flags, file })
      })
      return found
    })
}

function visit(node: unknown, see: (node: object) => void): void {
  if (typeof node !== 'object' || node === null) return
  see(node)
  for (const child of Object.values(node)) visit(child, see)
}

/** Patterns that the service's modules put together while they load. */
export async function collectBuilt(): Promise<Pattern[]> {
  const found: Pattern[] = []
  const Plain = globalThis.RegExp
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, args: [string | RegExp, string?]) {
      const made = new target(...args)
      const caller = new Error().stack?.split('\n')[2] ?? ''
      const file = /\/((?:server|evals)\/[^:]*\.ts)/.exec(caller)?.[1]
      if (file && !caller.includes('node_modules')) {
        found.push({ source: made.source, flags: made.flags, file })
      }
      return made
    },
  })
  try {
    for (const file of globSync('server/**/*.ts', { cwd: ROOT }).sort()) {
      if (!PROGRAMS.test(file) && !file.startsWith('server/pages/')) await import(join(ROOT, file))
    }
  } finally {
    globalThis.RegExp = Plain
  }
  return found
}
