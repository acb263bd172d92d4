/** Whole short notes that blame, shame or brand, and notes that tell hard things fairly. All invented. */
import { describe, expect, test } from 'vitest'
import { readMarked } from '../marked.ts'
import { checkerOf } from './category-checker.ts'

const { markIn } = checkerOf('judgemental')

const FLAGGED: readonly (readonly [voice: string, note: string])[] = [
  [
    'a home visit, in short sentences',
    'Lisa [[was evasive]] about the mark on Tyler’s arm and her [[story keeps changing]]. She [[takes no responsibility]] and [[blames everyone else]].',
  ],
  [
    'telegraph style',
    'Dad [[hostile]] on phone, [[refused to engage with]] plan. Mum [[makes excuses for]] him as always. Jordan [[attention seeking]] in background.',
  ],
  [
    'a summary for panel',
    'The family [[are hard to engage]]. Mr Ellis [[has repeatedly failed to attend]] reviews and shows [[disguised compliance]]. Ms Ellis [[lacks insight]].',
  ],
  [
    'a residential log',
    'Jordan [[was defiant]] from the start of shift. He [[is manipulative]] and [[plays staff off against]] one another. He [[knows how to push buttons]].',
  ],
  [
    'a school, retold without marks',
    'Mrs Gill said that Jordan [[is lazy]] and [[rude]]. He [[answers back]] and [[is the ringleader]].',
  ],
  [
    'a child who is being exploited',
    'Jordan [[puts himself at risk]]. He [[is streetwise]], [[associates with]] older males and this is a [[lifestyle choice]].',
  ],
  [
    'a mum who is being hurt',
    'Lisa [[chose to go back to him]] [[despite being told]] the risk. She [[failed to protect]] the children and [[puts her relationship first]].',
  ],
  [
    'names for people',
    'Dean [[is a known drug user]] and [[an alcoholic]]. His brother [[is a thief]]. They are a [[problem family]] from a [[broken home]].',
  ],
  [
    'a verdict on parenting',
    'Mum [[lets him do what he likes]], there are [[no boundaries]] and Tyler [[walks all over her]]. It is [[poor parenting]].',
  ],
  [
    'to the child, kindly meant',
    'Jordan, you [[absconded]] on Friday. You [[have been putting yourself at risk]] and you [[were disrespectful]] to Bev.',
  ],
]

const SILENT: readonly (readonly [voice: string, note: string])[] = [
  [
    'blame that somebody else spoke',
    'Dean said "she is manipulative and she failed to turn up". Lisa said that Dean calls her “a liar”.',
  ],
  [
    'absence and refusal as facts',
    'Mum did not attend the review on 4 May. She rang to say that the bus had not come. Jordan refused the injection.',
  ],
  [
    'violence, named as it was',
    'Dean punched Lisa in the face twice and kicked the door until it broke. He was arrested at 9.15pm. Jordan heard it from the stairs.',
  ],
  [
    'neglect, counted',
    'There was dog mess on three walls. There was one egg and a jar of jam to eat. Tyler’s nappy was soaked and he had a raw red rash.',
  ],
  [
    'drink, seen and smelled',
    'Lisa smelled of alcohol and could not stand without the wall. There were eleven empty cans by the sofa.',
  ],
  [
    'the same words of things',
    'Jordan wears a patch for his lazy eye. It was difficult to park. The path was icy. You ate a handful of grapes.',
  ],
  [
    'titles, illnesses and law',
    'Tyler has oppositional defiant disorder. Mum goes to Alcoholics Anonymous. Dean was convicted of reckless driving.',
  ],
  [
    'an owned view with what it rests on',
    'I am worried that Jordan is being used by an older man, because he has a new phone that he will not let me see.',
  ],
  [
    'to the child, about a hard day',
    'Jordan, you threw a plate and it hit the wall beside Bev. Nobody was hurt. You told me that Kai had said something about your mum.',
  ],
  [
    'to the child, about leaving',
    'You left at 8pm and came back at 7am. You told me you went to the bus station because the house was loud.',
  ],
]

describe('flags', () => {
  test.each(FLAGGED)('%s', (_, marked) => {
    expect(markIn(readMarked(marked).text)).toBe(marked)
  })
})

describe('stays silent', () => {
  test.each(SILENT)('%s', (_, note) => {
    expect(markIn(note)).toBe(note)
  })
})
