import { describe, expect, test } from 'vitest'
import type { Flag, RewriteDone, Suggestion } from '../../server/contract.ts'
import { createRewriter } from '../../server/rewrite/rewrite.ts'
import { ben } from '../families.ts'

/** A flag as rules raise it; the words must stand in the text once. */
function flagOn(text: string, quote: string, rule: string, suggestions: Suggestion[]): Flag {
  const start = text.indexOf(quote)
  return {
    id: `${rule} ${quote}`,
    rule,
    category: rule.split('/')[0] as Flag['category'],
    start,
    end: start + quote.length,
    quote,
    message: 'For this test.',
    why: 'For this test.',
    sources: [{ reason: 'For this test.' }],
    suggestions,
    foundBy: 'rules',
  }
}

const ask = (question: string): Suggestion => ({ kind: 'ask', question })
const replace = (text: string): Suggestion => ({ kind: 'replace', text })

type Flagged = readonly [quote: string, rule: string, suggestions: Suggestion[]]

/** What a worker gets who asks for the whole text. */
const rewrite = (text: string, flagged: readonly Flagged[], alsoOnRecordOf: string[] = []) =>
  createRewriter({
    flagsOf: () => flagged.map((one) => flagOn(text, ...one)),
    byModel: undefined,
    voiceOf: () => '',
  })(
    { text, ...ben, about: { alsoOnRecordOf }, start: 0, end: text.length },
    { signal: new AbortController().signal },
  )

describe('words that leave out how much, when or who stand, with the question beside them', () => {
  test.each<[string, Flagged, string]>([
    [
      'I saw Ben. He often misses school.',
      ['often', 'vague/undated-time', [ask('How often?')]],
      'I saw you. You often [How often?] miss school.',
    ],
    [
      'Ben was in. Mum has missed several visits.',
      ['several visits', 'vague/uncounted-amount', [ask('How many?')]],
      'Ben, you were in. Your mum has missed several visits [How many?].',
    ],
    [
      'Concerns were raised about Ben.',
      ['Concerns were raised', 'vague/unnamed-worry', [ask('Who is worried?')]],
      'Concerns were raised [Who is worried?] about you.',
    ],
    [
      'I saw Ben. School to monitor him.',
      ['monitor', 'vague/unnamed-action', [ask('Who will do what?')]],
      'I saw you. School to monitor [Who will do what?] you.',
    ],
  ])('%s', async (text, flagged, expected) => {
    const done = await rewrite(text, [flagged])
    expect(done.text).toBe(expected)
    expect(done.questions).toEqual([expect.stringMatching(/\?$/)])
    expect(done.verdict).toEqual({ verdict: 'accept', reasons: [] })
  })

  test('and each question is told once', async () => {
    const flagged: Flagged[] = [
      ['often', 'vague/undated-time', [ask('How often?')]],
      ['sometimes', 'vague/undated-time', [ask('How often?')]],
    ]
    const { text, questions } = await rewrite('Ben often eats here and sometimes sleeps.', flagged)
    expect(text).toBe('Ben, you often [How often?] eat here and sometimes [How often?] sleep.')
    expect(questions).toEqual(['How often?'])
  })
})

describe('words that hide what happened, or judge, come first', () => {
  test.each<Flagged>([
    ['was difficult', 'vague/undescribed-behaviour', [ask('What did he do?')]],
    ['was difficult', 'vague/undescribed-engagement', [ask('What did he do?')]],
    ['was difficult', 'judgemental/branded', [ask('What did he do?')]],
    ['was difficult', 'opinion/character', [ask('What did he do?')]],
    ['was difficult', 'colloquial/idiom', [replace('was hard'), ask('What did he do?')]],
    ['was difficult', 'colloquial/idiom', [replace('was hard'), replace('was tiring')]],
  ])('“%s” as %s', async (...flagged) => {
    const { text, questions } = await rewrite('Ben was difficult at school.', [flagged])
    expect(text).toBeNull()
    expect(questions).toEqual([expect.stringContaining('“was difficult”')])
  })

  test('whatever else of the passage could be asked beside it', async () => {
    const { text } = await rewrite('Ben is often bad.', [
      ['often', 'vague/undated-time', [ask('How often?')]],
      ['bad', 'judgemental/branded', [ask('What did he do?')]],
    ])
    expect(text).toBeNull()
  })
})

describe('words that mean the same take the place of chatty ones', () => {
  const kids: Flagged = ['kids', 'colloquial/kid', [replace('children')]]

  test.each<[string, Flagged, string]>([
    ['Ben hit the kids next door.', kids, 'Ben, you hit the children next door.'],
    [
      'Popped round to see Ben.',
      ['Popped round to see', 'colloquial/pop-round', [replace('Visited')]],
      'Visited you.',
    ],
  ])('%s', async (text, flagged, expected) => {
    const done = await rewrite(text, [flagged])
    expect(done).toMatchObject({ text: expected, questions: [] } satisfies Partial<RewriteDone>)
  })
})

describe('a passage about the child’s own mum or dad', () => {
  test('is put to the child', async () => {
    const { text } = await rewrite('Mum went to 3 of 4 classes. The bus was late.', [])
    expect(text).toBe('Your mum went to 3 of 4 classes. The bus was late.')
  })

  test('waits for words that judge', async () => {
    const lazy: Flagged = ['lazy', 'judgemental/branded', [ask('What was not done?')]]
    const { text, questions } = await rewrite('Mum is lazy.', [lazy])
    expect(text).toBeNull()
    expect(questions).toEqual(['“lazy”: What was not done?'])
  })

  test.each(['The dog barked.', 'Luke’s mum rang.', 'Can you ask Mum to ring me?'])(
    'is not made of “%s”',
    async (text) => {
      const lazy: Flagged = ['a', 'judgemental/branded', [ask('What was not done?')]]
      expect(await rewrite(text, [lazy])).toMatchObject({ text: null, questions: [] })
    },
  )

  test('and a line that tells a worker what to ask her is none', async () => {
    const { text, questions } = await rewrite('Ben was in. Ask Mum about the rent.', [])
    expect(text).toBeNull()
    expect(questions).toEqual([expect.stringContaining('Who will do this')])
  })

  test('nor one that may be about the child after all', async () => {
    expect((await rewrite('Mum shouted at her son.', [])).text).toBeNull()
    const { questions } = await rewrite('Ben was in. Mum shouted at her son.', [])
    expect(questions).toEqual(['How would you say this to Ben?'])
  })

  test('on the record of two children is nobody’s', async () => {
    const { text } = await rewrite('Mum went to 3 of 4 classes.', [], ['Luke Osei'])
    expect(text).toBeNull()
  })
})
