/** What a worker is offered to write instead: a view that somebody holds, and a question. */
import { describe, expect, test } from 'vitest'
import { opinionsOf } from './opinions.ts'

const asksOf = (text: string) =>
  opinionsOf({ text }).flatMap((flag) =>
    flag.suggestions.map((one) => (one.kind === 'ask' ? one.template : one.kind)),
  )

/** The note once the first flag's template has been put in where its words stand. */
const withTemplate = (text: string) => {
  const [flag] = opinionsOf({ text })
  const [one] = flag?.suggestions ?? []
  if (!flag || one?.kind !== 'ask' || !one.template) throw new Error('no template')
  return text.slice(0, flag.start) + one.template + text.slice(flag.end)
}

const SO = '(I think so because [what you saw or heard])'

describe('put in where the words stand, the owned view reads as one sentence', () => {
  test.each([
    ['He is scared of his dad.', `He is scared of his dad ${SO}.`],
    ['Mum is not coping.', `Mum is not coping ${SO}.`],
    ['Dad came late to punish her.', `Dad came late to punish her ${SO}.`],
    [
      'She rang the school and is making excuses.',
      `She rang the school and is making excuses ${SO}.`,
    ],
    ['School think that the home is chaotic.', undefined],
    ['Tyler’s bond with his nan is weak.', `Tyler’s bond with his nan is weak ${SO}.`],
  ])('%s', (text, expected) => {
    if (expected === undefined) expect(asksOf(text)).toEqual([])
    else expect(withTemplate(text)).toBe(expected)
  })

  test('what is joined on stands for itself', () => {
    expect(asksOf('Mum is kind but very defensive.')).toEqual([
      `is kind ${SO}`,
      `very defensive ${SO}`,
    ])
  })

  test('once the gap is filled, nothing is flagged again', () => {
    const filled = withTemplate('He is scared of his dad.').replace(
      '[what you saw or heard]',
      'he hid under the table when his dad rang',
    )
    expect(opinionsOf({ text: filled })).toEqual([])
  })
})

test('every flag asks a question, and none puts words in the note', () => {
  const flags = opinionsOf({
    text: `Dad is lazy. Mum is in denial. He blames his sister. She will never change. The home is
    chaotic. It was obviously her. He did it for attention. Nan always lies. She has no insight.`,
  })
  expect(flags.length).toBeGreaterThan(6)
  for (const { suggestions, message } of flags) {
    expect(suggestions.map(({ kind }) => kind)).toEqual(['ask'])
    expect(suggestions[0]).toMatchObject({ question: expect.stringMatching(/\?/) })
    expect(message).toContain('“')
  }
})
