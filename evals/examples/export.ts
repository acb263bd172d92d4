/** `export`: an example, or all of the product's own as a pack, as a file. */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  ExportBlockedError,
  exportExample,
  exportPack,
  FORMATS,
  type Format,
} from '../../server/examples/handouts/export.ts'
import { COPIES, type Copy } from '../../server/examples/handouts/handout.ts'
import { loadStarter } from '../../server/examples/starter.ts'
import { findExample } from './read.ts'

/** Throws an `Error` that says what to mend where facts do not hold. */
export async function exportFile(args: readonly string[], today: string): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { as: { type: 'string' }, copy: { type: 'string' }, to: { type: 'string' } },
  })
  const id = positionals[0]
  const format = oneOf<Format>('--as', FORMATS, values.as ?? 'docx')
  const copy = oneOf<Copy>('--copy', COPIES, values.copy ?? 'facilitator')
  const setting = { copy, day: today }
  const file = values.to ?? `${id === 'all' ? 'worked-examples' : id}-${copy}.${format}`
  try {
    const bytes =
      id === 'all'
        ? await exportPack('Worked examples', loadStarter(), format, setting)
        : await exportExample(await findExample(id), format, setting)
    writeFileSync(file, bytes)
  } catch (error) {
    if (!(error instanceof ExportBlockedError)) throw error
    const faults = error.blocks.flatMap(({ faults: all }) => all)
    const lines = faults.map(({ detail, mend }) => `  - ${detail} ${mend}`)
    throw new Error([error.message, ...lines].join('\n'))
  }
  return `Wrote ${file}.`
}

function oneOf<Choice extends string>(
  name: string,
  choices: readonly Choice[],
  given: string,
): Choice {
  const choice = choices.find((one) => one === given)
  if (choice === undefined) throw new Error(`${name} is one of ${choices.join(', ')}.`)
  return choice
}
