/** The command on small sets of its own, with one small rule in place of the product's. */
import { runCommand } from '../../evals/command.ts'
import type { Surroundings } from '../../evals/surroundings.ts'
import { createAnalyser } from '../../server/check.ts'
import { profiles } from '../../server/profiles/index.ts'
import type { SentenceRule } from '../../server/rules/rule.ts'
import { around } from './around.ts'
import { info, vagueCase, writeSets } from './sets.ts'

/** Flags "issues" and "stuff", so that no change of the product's rules changes these tests. */
const broadWords: SentenceRule = {
  category: 'vague',
  message: '“{quote}” says little.',
  why: 'Nobody can tell what happened.',
  sources: [{ reason: 'For tests.' }],
  examples: { flags: [], passes: [] },
  find: ({ reading }) =>
    [...reading.text.matchAll(/issues|stuff/g)].map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
      suggestions: [],
    })),
}
export const rules = createAnalyser({
  terms: [],
  rules: { 'vague/broad-words': broadWords },
  rulesVersion: 'test',
  profiles,
  defaultProfile: 'wandsworth',
})

export const folder = writeSets({
  small: {
    info: {
      ...info,
      parts: {
        open: { cases: ['n1', 'n3', 'n5'] },
        kept: { cases: ['n2', 'n4'], heldBack: 'read once, it is spent.' },
      },
    },
    lines: [
      vagueCase('n1', 'There were [[issues at home]] again. You came [[at some point]].'),
      vagueCase('n2', 'There were [[issues]].'),
      vagueCase('n3', 'You brought your stuff and your bike.'),
      vagueCase('n4', 'You were [[unsettled]].'),
      vagueCase('n5', 'You had lunch at 12.'),
    ],
  },
  broken: { info, lines: ['{'] },
})

export const surroundings = around(folder, () => rules)

/** Runs a command line; what it printed and complained of, and its exit code. */
export async function evals(line: string, changed: Partial<Surroundings> = {}) {
  let printed = ''
  let complained = ''
  const code = await runCommand(
    line.split(' ').filter((word) => word !== ''),
    {
      print: (text) => {
        printed += text
      },
      complain: (text) => {
        complained += text
      },
    },
    { ...surroundings, ...changed },
  )
  return { code, printed, complained }
}
