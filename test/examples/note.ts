/** A small worked example for the tests of its parts: written to the child, with one question answered. */
import { WorkedExample } from '../../server/contract.ts'
import { readMarkedText, wordsOf } from '../../server/examples/marked-text.ts'

const before = readMarkedText(
  'Home visit on 3 March 2025. [[Tia was seen in the kitchen.|1]] [[The kitchen was a mess.|2]] The [[HV|3]] came too. [[Tia said|1]] "I made the toast".',
)
const after = readMarkedText(
  'Home visit on 3 March 2025. [[I saw you in the kitchen, Tia.|1]] [[There were nine dirty plates in the sink.|2]] The [[health visitor|3]] came too. [[You said|1]] "I made the toast".',
)

export function exampleWith(parts: Partial<WorkedExample> = {}): WorkedExample {
  return WorkedExample.parse({
    id: 'toast',
    status: 'in-review',
    fictional: true,
    title: 'Toast & “plates”',
    learningPoint: 'Say what was seen.',
    audience: ['students'],
    minutes: 20,
    difficulty: 'starting',
    kind: 'home visit',
    childAge: '8 years',
    profile: 'wandsworth',
    addressChild: true,
    child: { name: 'Tia Yarrow', knownAs: ['Tia'], pronouns: 'she/her' },
    people: [{ name: 'Isla Yarrow', role: 'mum' }],
    places: [],
    alsoOnRecordOf: [],
    scenario: ['Tia, 8, at home.', 'Written the same day.', 'Her manager reads it.'],
    before,
    pause: 'What would you change?',
    after,
    changes: [
      change(1, 'third-person'),
      {
        ...change(2, 'vague'),
        sources: [{ guide: 'newcastle', quote: 'avoid vagueness wherever you can' }],
        asked: {
          question: 'What did you see?',
          answer: 'There were nine dirty plates in the sink.',
        },
      },
      { ...change(3, 'abbreviation'), rules: ['abbreviation/hv'] },
    ],
    leftAlone: [{ words: '"I made the toast"', why: 'Her own words.' }],
    youngPerson: null,
    discussion: [
      { question: 'Who reads it?', isOpen: false },
      { question: 'Would Tia know herself in it?', isOpen: false },
      { question: 'Is tired a fact?', isOpen: true },
    ],
    facilitator: {
      timings: ['5 minutes to read'],
      likelyAnswers: ['“Messy”: another verdict.'],
      wrongTurns: ['Making up plates.'],
      warning: 'Homes like this one are in the room.',
      support: 'Your supervisor.',
      variations: [],
    },
    provenance: {
      author: 'A. Trainer',
      approver: null,
      approvedOn: null,
      sourceCase: null,
      product: 'Fairhand a1',
      humanEdits: [],
      citations: [],
      reviewBy: '2027-03-03',
      invented: { by: 'A. Trainer', on: '2026-03-03', words: ['Tia Yarrow', 'Isla Yarrow'] },
    },
    ...parts,
  })
}

function change(number: number, category: string) {
  return {
    number,
    before: wordsOf(before, number),
    after: wordsOf(after, number),
    category,
    why: 'Tia reads it.',
    sources: [{ reason: 'Ours.' }],
    rules: [],
    weight: 'essential',
    mustNotChange: 'The date.',
  }
}
