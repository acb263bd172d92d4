/** Sentences are laid beside sentences: other words pass, and a contradiction in what belongs together does not. */
import { describe, expect, test } from 'vitest'
import { guardRewrite } from '../../server/rewrite/guard.ts'

const cast = {
  child: { name: 'Robin Ash', knownAs: ['Robin'], pronouns: 'she/her' },
  people: [
    { name: 'Gail Ash', role: 'mum' },
    { name: 'Ted Ash', role: 'dad' },
    { name: 'Mrs Pope', role: 'teacher' },
  ],
}
const judge = (source: string, rewrite: string) => guardRewrite({ source, rewrite, ...cast })

describe('the same, retold freely, is accepted', () => {
  test.each([
    ['a denial in a verb', 'Gail failed to attend.', 'Your mum, Gail, did not come.'],
    ['a denial in an adjective', 'Robin is undecided.', 'You have not decided.'],
    ['a denial that is none', 'Robin shares a room with no one.', 'You have a room to yourself.'],
    [
      'a denial told twice',
      'Ted failed to return Robin at six, bringing her back at nine.',
      'Your dad, Ted, did not bring you back at six. He brought you back at nine.',
    ],
    [
      'nothing as a subject',
      'Gail says nothing has changed.',
      'Your mum, Gail, says that nothing has changed.',
    ],
    [
      'a word for where',
      'Robin has been off school since Monday.',
      'You have not been at school since Monday.',
    ],
    ['a verb that carries a noun', 'Robin sustained a cut.', 'You had a cut.'],
    [
      'a number in a word',
      'Gail has a two-bedroom flat.',
      'Your mum, Gail, has a flat with two bedrooms.',
    ],
    [
      'an ordinal',
      'Session 3. Robin drew a boat.',
      'This was your third session. You drew a boat.',
    ],
    [
      'a cause that “as” gives',
      'Robin hid as pupils laughed at her.',
      'You hid because other pupils laughed at you.',
    ],
    [
      'what only an office does',
      'Ted was arrested on Friday.',
      'The police arrested your dad, Ted, on Friday.',
    ],
    ['what the service does', 'Gail has been assessed.', 'We have assessed your mum, Gail.'],
    [
      'back to bed',
      'Gail put her back to bed. Robin slept.',
      'Your mum, Gail, put you back to bed. You slept.',
    ],
    [
      'what is told goes on',
      'Robin said that Ted threw a mug at her which missed and hit the sink.',
      'You said that your dad, Ted, threw a mug at you. It missed you and hit the sink.',
    ],
    [
      'a view with its question',
      'Robin’s bedroom was inappropriate.',
      'I did not think that your bedroom was right for you [what did you see?].',
    ],
    ['a part of the body', 'Gail hurt her back.', 'Your mum, Gail, hurt her back.'],
    [
      'one who hears and then does',
      'Robin heard Ted shouting and hid.',
      'You heard your dad, Ted, shouting, and you hid.',
    ],
    [
      'a stay in hospital',
      'Robin was admitted to hospital with a rash.',
      'You went into hospital with a rash.',
    ],
    [
      'more than once',
      'Ted hit Gail on more than one occasion.',
      'Your dad, Ted, hit your mum, Gail, more than once.',
    ],
    [
      'sentences merged',
      'Mrs Pope rang Gail. She did not answer. Robin waited.',
      'Mrs Pope rang your mum, Gail, who did not answer, and you waited.',
    ],
  ])('%s', (_, source, rewrite) => {
    expect(judge(source, rewrite)).toEqual({ verdict: 'accept', reasons: [] })
  })
})

describe('a contradiction in what belongs together is refused', () => {
  test.each([
    [
      'a “not” elsewhere excuses nothing',
      'Gail did not ring. Ted has a new car and was in court.',
      'Your mum, Gail, did not ring. Your dad, Ted, has a new car and was not in court.',
      'negation-new',
    ],
    [
      'a refusal beside another',
      'Robin declined to say where she had been. She was not hurt.',
      'You would not say where you had been. You were hurt.',
      'negation-lost',
    ],
    [
      'untreated and treated',
      'Robin has untreated eczema.',
      'You have treated eczema.',
      'negation-lost',
    ],
    [
      'less and more',
      'Mrs Pope said there is less noise.',
      'Mrs Pope said there is more noise.',
      'fact-new',
    ],
    [
      'a plan come true',
      'Ted will paint the fence.',
      'Your dad, Ted, painted the fence.',
      'made-real',
    ],
    [
      'an offer come true',
      'Ted offered to have Robin on Sundays.',
      'Your dad, Ted, has you on Sundays.',
      'made-real',
    ],
    ['a word before a word', 'Robin wore wet clothes.', 'You wore clothes.', 'fact-lost'],
    [
      'since is no cause',
      'Robin moved in May. She has since slept badly.',
      'You moved in May. Since then you have slept badly because you miss Gail.',
      'cause-new',
    ],
    [
      'a fact made a report',
      'Ted hit Robin.',
      'You said that your dad, Ted, hit you.',
      'attribution-new',
    ],
    [
      'the police',
      'Mrs Pope found a lighter.',
      'Mrs Pope found your lighter and told the police.',
      'person-new',
    ],
  ])('%s', (_, source, rewrite, code) => {
    const { reasons } = judge(source.replace('found a lighter', 'found Robin’s lighter'), rewrite)
    expect(reasons.map((reason) => reason.code)).toContain(code)
  })
})

test('a reason names words that say something', () => {
  const details = [
    judge('Ted will paint the fence.', 'Your dad, Ted, painted the fence.'),
    judge('Ted offered to have Robin on Sundays.', 'Your dad, Ted, has you on Sundays.'),
    judge('Gail was at work.', 'Your mum, Gail, was not at work.'),
  ].flatMap(({ reasons }) => reasons.map(({ detail }) => detail))
  expect(details).toEqual([
    '“painted”: the note does not say that it happened.',
    '“offered to have”: the note does not say that it happened.',
    'The rewrite says “not” of “work”; the note does not.',
  ])
})
