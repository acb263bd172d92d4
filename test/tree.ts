/** The project's own source files, as text, for tests that check the house itself. */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** Every TypeScript file of the project. */
export const files = globSync(['server/**/*.ts', 'plugin/**/*.ts', 'evals/**/*.ts', 'test/**/*.ts'])
  .map((file) => file.replaceAll('\\', '/'))
  .sort()
export const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))

export interface Import {
  readonly from: string
  /** A path of the project, or a package's name. */
  readonly to: string
  readonly isTypeOnly: boolean
  /** Of what is loaded when it is first needed. */
  readonly isLater: boolean
}

const IMPORT =
  /^\s*(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]+?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm

/** Every import between them and of packages. */
export const imports: Import[] = [...sources].flatMap(([from, source]) =>
  [...source.matchAll(IMPORT)].map((match) => {
    const target = match[2] ?? match[3] ?? ''
    return {
      from,
      to: target.startsWith('.')
        ? normalize(join(dirname(from), target.replace(/\?\w+$/, '')))
        : packageOf(target),
      isTypeOnly: match[1] !== undefined,
      isLater: match[3] !== undefined,
    }
  }),
)

function packageOf(specifier: string): string {
  const parts = specifier.split('/')
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}

/** Which room a file of the project is in: its folder, or the file itself at the top of `server`. */
export function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/')
  if (top !== 'server') return top
  return second.endsWith('.ts') ? second.replace('.ts', '') : second
}
