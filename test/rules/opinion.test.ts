/** Whole notes, invented: what the opinion rules flag together, and where they stay silent. */
import { describe, expect, test } from 'vitest'
import type { NoteInput } from '../../server/contract.ts'
import { mark, readMarked } from '../marked.ts'
import { opinionsOf } from './opinions.ts'

const family = {
  child: { name: 'Nia Barlow', knownAs: ['Nia'], pronouns: 'she/her' },
  people: [
    { name: 'Carol Barlow', role: 'mum' },
    { name: 'Glen Barlow', role: 'dad' },
    { name: 'Reece Barlow', role: 'brother' },
    { name: 'Mrs Dunne', role: 'teacher' },
    { name: 'Pat Oakes', role: 'foster carer' },
  ],
} satisfies Pick<NoteInput, 'child' | 'people'>

const flag = (marked: string) => {
  const { text } = readMarked(marked)
  return mark(text, opinionsOf({ text, ...family }))
}

describe('flags opinion that stands as fact', () => {
  test.each([
    [
      'a hurried note in lower case',
      `visit 4.20pm, mum in. house a mess, nia on phone, mum [[not coping]]. dad [[wont help himself]]. brother [[running wild]].`,
    ],
    [
      'a long formal note',
      `Ms Barlow was seen at the family centre on 12 June. She arrived twenty minutes late. [[It is evident that Ms Barlow lacks insight into the risks]]. Mr Barlow [[is controlling]] and [[undermines the plan]]. The prognosis for change is unclear.`,
    ],
    [
      'motives',
      `Nia threw the plate [[for attention]]. Carol walked out, [[hoping that Pat would follow her]]. Glen rang at nine [[to cause trouble]].`,
    ],
    [
      'inner states',
      `Nia [[misses her dad]] and [[blames herself for the split]]. Reece [[is jealous of the baby]].`,
    ],
    [
      'predictions',
      `Without help Carol [[will relapse]]. Nia [[is likely to end up in care]] and this [[would damage her]].`,
    ],
    [
      'causes',
      `Nia has not slept since Friday [[due to her chaotic home life]]. She bit Reece. [[This is because Mum lets him off]].`,
    ],
    [
      'relationships and praise',
      `There is a [[strong bond between Carol]] and the baby. Pat [[is a good role model]]. Nia [[is thriving in her care]].`,
    ],
    ['guesses', `Glen [[must have seen the bruise]]. Carol [[obviously knew about it]].`],
    [
      'verdicts on a home and a placement',
      `The home [[is chaotic]]. The placement [[is breaking down]] and [[is not in her best interests]].`,
    ],
    [
      'drink, said without what was seen',
      `Glen came to the door at 11am. He [[was drunk]]. He went back in.`,
    ],
    ['habits', `Carol [[always gives in to him]]. She [[only rings]] when she needs money.`],
    [
      'one bad sentence in a note to the child',
      `Nia, I came to see you on 3 March at 4pm. You showed me your hamster. Mum [[does not care about the rules]]. I will come again on 17 March.`,
    ],
    [
      'an opinion after speech and after a turn',
      `Carol said "I have done all I can" and [[is making excuses]]. Glen says he is sober but this [[is untrue]].`,
    ],
  ])('%s', (_, marked) => {
    expect(flag(marked)).toBe(marked)
  })
})

describe('stays silent', () => {
  test.each([
    [
      'a note to the child',
      `Nia, I visited you at Pat's on 3 March at 4pm. You told me that you are scared of the dark and that you miss Reece. You were quiet when we talked about school. You said "I hate Tuesdays". I said that I would ask Mrs Dunne about lunch. You are going to see your mum on Saturday.`,
    ],
    [
      'a hurried note of facts',
      `t/c to school 9.40am, nia in, had breakfast. mum rang at 11, car broken down, dad to collect at 3.15. nan poorly. visit tues 4pm.`,
    ],
    [
      'what others said, retold at length',
      `Mrs Dunne said that Nia is easily led and that she struggles with maths. She added that Nia is kind to the little ones. Carol told me Glen is drinking again and does not care. According to Pat, Nia is thriving. The school report says that she has low self-esteem.`,
    ],
    [
      'owned views',
      `I think Carol is frightened of Glen. In my view the placement is breaking down. I am worried that Nia is being groomed. It seemed to me that Reece was jealous. My assessment is that Glen will not change.`,
    ],
    [
      'a view with what was seen beside it',
      `I could smell alcohol on his breath. Glen was drunk. Carol was slurring her words and was drunk too.`,
    ],
    [
      'a reason that can be checked',
      `Carol is not coping, because Nia missed 14 of 20 days and nobody had slept.`,
    ],
    [
      'facts of law, health, place and age',
      `Nia is 9 and is in Year 4. She is on a child protection plan and is subject to a care order. Glen is diabetic, Carol is pregnant and the baby is due in May. Pat is a foster carer. Reece was upstairs.`,
    ],
    [
      'arrangements',
      `I will visit on 3 May. Glen will collect Nia at 5pm and Carol will ring Pat. The plan will be reviewed in June. Nia will be offered a place at the club.`,
    ],
    [
      'questions and what is only supposed',
      `Is Carol coping? We asked whether Nia is happy at Pat's. If Glen is drunk, Pat will not open the door. I asked how Nia is getting on.`,
    ],
    [
      'speech',
      `Glen shouted "she is a useless mother and she will never change". Nia said “he is always drunk”. Carol wrote 'I cannot cope'.`,
    ],
    [
      'what was seen',
      `Carol was crying when I came in. Nia hid under the table. Glen shouted at Reece twice and threw a cup at the wall. Nobody had washed up and the bins were full.`,
    ],
    [
      'actions',
      `Actions\n- SW to ask whether Carol is coping.\n- Pat will keep Nia safe at weekends and will prioritise her sleep.\n- Glen is to be seen alone.`,
    ],
    [
      'the writer',
      `I was late because of the traffic and I am unable to visit before Friday. SW is away next week. We were worried and we will do better.`,
    ],
  ])('%s', (_, text) => {
    expect(flag(text)).toBe(text)
  })
})
