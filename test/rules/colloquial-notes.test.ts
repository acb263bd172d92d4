/** Whole short notes in slang and chat, and notes in plain words that look like it. All invented. */
import { describe, expect, test } from 'vitest'
import { readMarked } from '../marked.ts'
import { checkerOf } from './category-checker.ts'

const { markIn } = checkerOf('colloquial')

const FLAGGED: readonly (readonly [voice: string, note: string])[] = [
  [
    'a tired log at the end of a shift',
    'Jordan [[kicked off]] over his phone and [[stormed off]]. It was [[a bit of a nightmare]] to settle him. [[Knackered]] by ten.',
  ],
  [
    'a visit, in chat',
    '[[Popped round to see]] Lisa. Her [[fella]] was there, [[off his face]]. The [[kids]] had [[loads of]] crisps.',
  ],
  [
    'a call',
    'Mum rang [[in bits]]. Dad had [[legged it]] with her purse. She is [[skint]] and [[fed up]]. Will [[give Dad a bell]].',
  ],
  [
    'a school, retold without marks',
    'Mrs Gill said Jordan has been [[mucking about]] and [[giving staff grief]]. She [[is at the end of her tether]].',
  ],
  [
    'idioms of the office',
    'I will [[touch base with]] health and [[keep an eye on]] Tyler. The plan is [[on the back burner]] and the [[ball is in their court]].',
  ],
  [
    'the state of a home',
    'The flat was [[an absolute tip]] and it [[stank]]. The bathroom was [[minging]].',
  ],
  [
    'hope and sighs',
    '[[Fingers crossed]] for Monday. [[Poor lad]]. Nan [[has been an absolute star]].',
  ],
  ['text-speak', 'Dad came on [[time!!]] He [[dunno]] when he can come again [[tbh]].'],
  [
    'police matters',
    'Dean got [[nicked]] on Friday. He [[has form]] and may be [[sent down]]. Jordan says he did not [[grass on him]].',
  ],
  [
    'to the child',
    'Jordan, I [[popped in]] on Friday. You [[were in a strop]] and your [[mates]] were [[hanging about outside]].',
  ],
]

const SILENT: readonly (readonly [voice: string, note: string])[] = [
  [
    'chat that somebody else spoke',
    'Dad said "I lost my rag, I was off my head". Jordan told me it was ‘well good’.',
  ],
  [
    'a match, a bin, a tooth and a joint',
    'The match kicked off at 3pm. There were nine bags of rubbish. Tyler has a wobbly tooth and a sore hip joint.',
  ],
  [
    'food and drink',
    'You ate a bit of toast and a handful of grapes. The milk was off. You had beef stew with gravy and a can of coke.',
  ],
  [
    'things that break and come apart',
    'The jigsaw was in bits on the floor. Toys were all over the place. The window was shattered.',
  ],
  [
    'games and play',
    'You had a go at the puzzle. You wound the toy up. You and Tyler ran round and round and he fell over.',
  ],
  [
    'bodies and doctors',
    'You had a burn on your finger and a cut lip. The nurse put her hand on your back. The doctor took some blood.',
  ],
  [
    'coming and going',
    'Dad came at 4pm and left at 5pm. He drove you to the station. Nan dropped the coat at school.',
  ],
  [
    'plain words for hard things',
    'Lisa was crying and shaking. She said that Dean had taken her purse. She has £4 until Friday.',
  ],
  [
    'numbers, dates and times',
    'You came to 11 lessons out of 12. Children of all ages were there. The taxi comes at the end of the day.',
  ],
  [
    'to the child',
    'Jordan, you told me that you like living with Bev. You showed me the den. I will come again on 4 June at 4pm.',
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
