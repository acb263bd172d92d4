/** What `npm start` gives to Node, for whatever is compiled or measured as it runs. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder that the options' own paths are meant from. */
export const ROOT = join(import.meta.dirname, '..')

export function startOptions(): string[] {
  const file = readFileSync(join(ROOT, 'package.json'), 'utf8')
  const { scripts } = JSON.parse(file) as { scripts: { start: string } }
  const command = scripts.start.slice(scripts.start.lastIndexOf('node '))
  return command.split(' ').filter((option) => option.startsWith('--'))
}
