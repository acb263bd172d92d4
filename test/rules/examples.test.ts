import { describe, expect, test } from 'vitest'
import { createAnalyser } from '../../server/check.ts'
import { DEFAULT_PROFILE, profiles } from '../../server/profiles/index.ts'
import { rules } from '../../server/rules/index.ts'
import { jordan } from '../cast.ts'
import { mark, readMarked } from '../marked.ts'

describe.each(Object.entries(rules))('%s', (id, rule) => {
  const analyser = createAnalyser({
    terms: [],
    rules: { [id]: rule },
    rulesVersion: 'test',
    profiles,
    defaultProfile: DEFAULT_PROFILE,
  })
  const flag = (text: string) => {
    const { flags } = analyser.checkNote({ text, ...jordan, addressChild: true })
    return mark(text, flags)
  }

  test.each(rule.examples.flags)('flags: %s', (example) => {
    expect(flag(readMarked(example).text)).toBe(example)
  })

  test.each(rule.examples.passes)('stays silent: %s', (example) => {
    expect(flag(example)).toBe(example)
  })
})
