/** What a worker is offered to write instead: a view that somebody holds, and a question. */
import { describe, expect, test } from 'vitest'
import { opinionsOf } from './opinions.ts'

const asksOf = (text: string) =>
  opinionsOf({ text }).flatMap((flag) =>
    flag.suggestions.map((one) => (one.kind === 'ask' ? one.template : one.kind)),
  )

describe('the owned sentence keeps the words of the note', () => {
  test.each([
    [
      'He is scared of his dad.',
      'I think that he is scared of his dad because [what you saw or heard]',
    ],
    ['Mum is not coping.', 'I think that Mum is not coping because [what you saw or heard]'],
    [
      'She rang the school and is making excuses.',
      'I think that [who] is making excuses because [what you saw or heard]',
    ],
    [
      'Dad came late to punish her.',
      'I think that [who did what] to punish her because [what you saw or heard]',
    ],
  ])('%s', (text, template) => {
    expect(asksOf(text)).toEqual([template])
  })

  test('what is joined on gets its verb back', () => {
    expect(asksOf('Mum is kind but very defensive.')).toEqual([
      'I think that Mum is kind because [what you saw or heard]',
      'I think that [who] is very defensive because [what you saw or heard]',
    ])
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
