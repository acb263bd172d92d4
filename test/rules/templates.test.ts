/** What a template leaves when it is put in where the flagged words stand. */
import { expect, test } from 'vitest'
import { createAnalyser } from '../../server/check.ts'
import { DEFAULT_PROFILE, profiles } from '../../server/profiles/index.ts'
import { rules } from '../../server/rules/index.ts'
import { readMarked } from '../marked.ts'

const CATEGORIES = new Set(['vague', 'opinion'])
const analyser = createAnalyser({
  terms: [],
  rules,
  rulesVersion: 'test',
  profiles,
  defaultProfile: DEFAULT_PROFILE,
})

test('no template of a vague phrase or a view brings a second subject into the sentence', () => {
  const faults = Object.entries(rules)
    .filter(([, { category }]) => CATEGORIES.has(category))
    .flatMap(([id, { examples }]) =>
      examples.flags.flatMap((example) => {
        const { text } = readMarked(example)
        return analyser.checkNote({ text, addressChild: false }).flags.flatMap((flag) =>
          flag.suggestions.flatMap((one) => {
            if (flag.rule !== id || one.kind !== 'ask' || !one.template) return []
            const put = text.slice(0, flag.start) + one.template + text.slice(flag.end)
            return /^(?:I think|\[who\])/.test(one.template) && flag.start > 0 ? [put] : []
          }),
        )
      }),
    )
  expect(faults).toEqual([])
})
