/**
 * `agree <set>`: how far two labellers agree, kind by kind; `--decide` settles one place. `agree --form`:
 * what people said of rewrites on forms, and how far they agree.
 */
import { join } from 'node:path'
import { Category } from '../../server/contract.ts'
import { addDecision, Decision } from '../adjudicated.ts'
import { agreementOf, readLabellers } from '../agreement.ts'
import { openForms } from '../forms/open-form.ts'
import { describe, loadSet } from '../load.ts'
import { renderAgreement } from '../report/agreement-text.ts'
import { renderRatings } from '../report/ratings-text.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'
import { type CommandResult, done } from './command-result.ts'
import { readOptions } from './read-options.ts'

export async function agree(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<CommandResult> {
  const { values, positionals } = readOptions(args, {
    decide: { type: 'string' },
    as: { type: 'string' },
    why: { type: 'string' },
    form: { type: 'string' },
  })
  if (values.form !== undefined) {
    const { forms } = await openForms(values.form, surroundings.folder)
    return done(renderRatings(forms))
  }
  const [name, more] = positionals
  if (!name || more !== undefined) {
    throw new UsageError('agree takes the name of one set. For example: agree development')
  }
  const { folder } = surroundings
  const set = loadSet(name, folder)
  if (set.kind !== 'notes') throw new UsageError('Only notes have labels.')
  if (values.decide)
    return decide(values.decide, values.as, values.why, join(folder, name), surroundings)
  const [first, second] = readLabellers(join(folder, name))
  if (!first || !second) {
    throw new UsageError(
      `It takes two people. Each runs: label ${name} --as NAME, without a look at the other's labels.`,
    )
  }
  return done(renderAgreement(agreementOf(set.cases, first, second)))
}

/** "d003 11-25 vague either-is-fine" */
function decide(
  what: string,
  by: string | undefined,
  why: string | undefined,
  setFolder: string,
  { now }: Surroundings,
): CommandResult {
  const [, id, start, end, category, decision] =
    /^(\S+) (\d+)-(\d+) (\S+) (keep|either-is-fine|drop|undo)$/.exec(what) ?? []
  if (!by || !why) throw new UsageError('A decision needs --as NAME and --why "…".')
  const read = Decision.safeParse({
    id,
    start: Number(start),
    end: Number(end),
    category: Category.safeParse(category).data,
    decision: decision?.replaceAll('-', ' '),
    by,
    at: now().toISOString(),
    why,
  })
  if (!read.success) {
    throw new UsageError(
      `--decide takes "<id> <start>-<end> <kind> keep|either-is-fine|drop|undo": ${describe(read.error)[0]}`,
    )
  }
  addDecision(setFolder, read.data)
  return done(`Decided. Both labellers' own labels stay as they are. Next: score last`)
}
