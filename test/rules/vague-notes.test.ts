/** Whole short notes in the voices of real records: terse, formal, to the child. All invented. */
import { describe, expect, test } from 'vitest'
import { readMarked } from '../marked.ts'
import { flagsOf, markVague } from './vague-checker.ts'

const FLAGGED: readonly (readonly [voice: string, note: string])[] = [
  [
    'terse, in lower case',
    'hv 3.15pm. house [[a mess]], jordan [[clingy]], mum [[not managing]]. will ring school tmrw',
  ],
  [
    'terse, on the telephone',
    't/c from school. [[further incident]] today, [[ongoing issues]] with tyler. mum to collect.',
  ],
  [
    'a residential log',
    'Jordan up at 8. Ate toast. [[Unsettled]] after his phone call. Bed 10pm. [[No issues]] overnight.',
  ],
  [
    'bullets of actions',
    '- Health visitor to [[monitor]].\n- [[Support to be put in place]] for Lisa.\n- Dean to [[improve]] his timekeeping.\n- Review [[in due course]].',
  ],
  [
    'a formal visit',
    '[[Home conditions were satisfactory]]. Jordan was [[appropriately dressed]] and [[interacted well]] with his brother throughout the visit.',
  ],
  [
    'a formal summary',
    'There have been [[historic concerns]] regarding Mr Ellis. Engagement has [[improved]] [[in recent months]] and [[some progress]] is evident, although parenting remains [[inconsistent]].',
  ],
  [
    'a school report',
    'Mrs Gill reports that Jordan has had [[several absences]]. His [[behaviour is a concern]] and he [[frequently]] arrives without lunch.',
  ],
  [
    'supervised family time',
    'Dean was [[inappropriate]] on the telephone. He [[engaged well]] with Jordan after that.',
  ],
  [
    'to the child',
    'Jordan, I saw you at school on 4 March. You were [[not yourself]]. Mrs Gill said that you have been [[struggling to settle]].',
  ],
  [
    'to the child, with the question left open',
    'Jordan, your dad told me that [[things are better]] [what has changed?]. I will see you [[soon]].',
  ],
  [
    'a meeting',
    'School [[raised concerns]]. Lisa said that she [[drinks too much]]. Nursery have [[no concerns]].',
  ],
  [
    'a handover',
    'There is [[a long history of]] [[domestic incidents]]. Jordan is very [[vulnerable]].',
  ],
]

const SILENT: readonly (readonly [voice: string, note: string])[] = [
  [
    'terse, in lower case',
    'hv 3.15pm. nine bin bags in hall, no sheets on either bed. jordan in vest and nappy. mum crying',
  ],
  [
    'terse, on the telephone',
    't/c from school. jordan hit tyler with a ruler at 11.40, red mark on his arm. mum to collect 1pm.',
  ],
  [
    'a residential log',
    'Jordan up at 8. Ate toast. Rang Dad, hung up after 2 minutes and threw the phone in the sink. Bed 10pm, asleep by 10.20.',
  ],
  [
    'bullets of actions',
    '- Health visitor to weigh Jordan on 3 May and 10 May.\n- I will ring the housing office by Friday.\n- Lisa to book the dentist this week.',
  ],
  [
    'a formal visit',
    'The kitchen floor had been swept. There was bread, milk and fruit. Jordan wore a coat that reached his wrists, and he read two pages of his comic to Tyler.',
  ],
  [
    'a formal summary',
    'Mr Ellis attended five of six sessions. Attendance has risen from 71% in March to 94% in June. He has paid the rent since April.',
  ],
  [
    'a school report',
    'Mrs Gill reports that Jordan was absent on eight days in May. On four mornings he had not eaten. He told her that he likes the new library.',
  ],
  [
    'supervised family time',
    'Dean rang at 2.05pm and said "I am at the bus stop". He came at 2.20pm with grapes and a kite. They flew it for half an hour.',
  ],
  [
    'to the child',
    'Jordan, I saw you at school on 4 March. You put your head on the desk and said "leave me". Mrs Gill told me that you had slept for three hours.',
  ],
  [
    'to the child, broad words made plain at once',
    'Jordan, things are better at home: you and your dad ate tea together on five nights. You were unsettled on Monday. You got up four times and threw your pillow at the door.',
  ],
  [
    'a meeting',
    'School raised concerns that Jordan has come in without lunch. Lisa said "I am struggling and I need some support". Nursery will ring her on Mondays.',
  ],
  [
    'a handover',
    'Reason for contact: call from Mrs Gill at 9am\n\nJordan has lived at three addresses since 2022. You can ring Mrs Gill, who has known him for four years.',
  ],
]

describe('vague words in whole notes', () => {
  test.each(FLAGGED)('flags what is vague: %s', (_, marked) => {
    expect(markVague(readMarked(marked).text)).toBe(marked)
  })

  test.each(SILENT)('stays silent where it is said plainly: %s', (_, note) => {
    expect(markVague(note)).toBe(note)
  })

  test('silence is tested as hard as flagging', () => {
    expect(SILENT).toHaveLength(FLAGGED.length)
  })

  test.each(FLAGGED)('every flag asks one question and offers nothing else: %s', (_, marked) => {
    for (const { quote, suggestions } of flagsOf(readMarked(marked).text)) {
      expect(suggestions, quote).toEqual([
        {
          kind: 'ask',
          question: expect.stringMatching(/\?$/),
          template: expect.stringMatching(/\[.+\]/),
        },
      ])
    }
  })
})
