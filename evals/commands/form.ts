/** `form <run> <file>`: a form about its rewrites for people to fill in, blind to who wrote them. */
import { writeFileSync } from 'node:fs'
import { preferenceForm, ratingForm } from '../forms/write-form.ts'
import { writeXlsx } from '../sheets/xlsx.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'
import { type CommandResult, done } from './command-result.ts'
import { openRun } from './find-run.ts'
import { pairsOf, textOf } from './prefer-runs.ts'
import { readOptions } from './read-options.ts'

export async function form(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<CommandResult> {
  const { values, positionals } = readOptions(args, { against: { type: 'string' } })
  const [run, file, more] = positionals
  if (!run || !file || more !== undefined || !/\.xlsx$/i.test(file)) {
    throw new UsageError('form takes one run and a file: form last ratings.xlsx')
  }
  const opened = openRun(run, surroundings)
  const { set } = opened
  if (set.kind !== 'rewrites')
    throw new UsageError('A form asks about rewrites; this set has none.')
  if (!set.synthetic || set.keptBack) throw new UsageError('Cases of this set are not shown.')
  const next = (count: number, how: string): CommandResult =>
    done(
      `Wrote ${count} rewrites to ${file}. Each person fills in a copy of their own.\n` +
        `Next: npm run evals -- ${how} --form ${file}`,
    )
  if (values.against !== undefined) {
    const pairs = pairsOf(opened, openRun(values.against, surroundings))
    const rows = pairs.map(({ one, textA, textB }) => ({
      ...{ id: one.id, source: one.source, a: textA, b: textB },
    }))
    writeFileSync(file, await writeXlsx(preferenceForm(set.name, rows)))
    return next(rows.length, 'calibrate plainer')
  }
  const rewrites = set.cases.flatMap(({ id, source }) => {
    const rewrite = textOf(opened, id)
    return rewrite ? [{ id, source, rewrite }] : []
  })
  if (rewrites.length === 0) throw new UsageError('This run holds no rewrite.')
  writeFileSync(file, await writeXlsx(ratingForm(set.name, rewrites)))
  return next(rewrites.length, 'agree')
}
