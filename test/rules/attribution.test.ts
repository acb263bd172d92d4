/** `[[…]]` stands around the words that claim something. */
import { describe, expect, test } from 'vitest'
import { readNote, type Sentence } from '../../server/note/note.ts'
import { isAttributed, isEvidenced } from '../../server/rules/attribution.ts'
import { readMarked } from '../marked.ts'

/** The sentence that holds the marked words, and the index of the first of them. */
function findClaim(marked: string): { sentence: Sentence; at: number } {
  const { text, spans } = readMarked(marked)
  const start = spans[0]?.start ?? 0
  for (const sentence of readNote(text).sentences) {
    const at = sentence.reading.words.findIndex((word) => sentence.start + word.start >= start)
    if (start < sentence.end && at !== -1) return { sentence, at }
  }
  throw new Error(`no marked word in "${marked}"`)
}

const whose = (marked: string): boolean => {
  const { sentence, at } = findClaim(marked)
  return isAttributed(sentence, at)
}

const hasEvidence = (marked: string): boolean => {
  const { sentence, at } = findClaim(marked)
  return isEvidenced(sentence, at)
}

describe('somebody is named, or the writer owns it', () => {
  test.each([
    'Mum said that she [[is not coping]].',
    'Mum told me he [[is easily led]].',
    'Mum reports that she [[is drinking]] again.',
    'School report that he [[is rude]].',
    'Mrs Gill added that he [[is lazy]] at times.',
    'Dad feels that she [[is too soft]].',
    'Dad described how he [[is treated badly]].',
    'Nan is worried that he [[is being groomed]].',
    'Lisa agreed that she [[has no insight]].',
    'The doctor thinks he [[is depressed]].',
    'According to Nan, he [[is jealous]].',
    'He [[is jealous]], according to Nan.',
    'He [[is jealous]], Nan said.',
    'He [[is jealous]] (per school).',
    'School: he [[is jealous]].',
    'I think he [[is jealous]].',
    'In my view he [[is jealous]].',
    'My assessment is that he [[is jealous]].',
    'My own view is that he [[is jealous]].',
    'It seemed to me that he [[was jealous]].',
    'I was worried that he [[was jealous]].',
    'Mum said he is fine but he [[is jealous]].',
    'Mum told the worker who rang that he [[is jealous]].',
  ])('%s', (marked) => {
    expect(whose(marked)).toBe(true)
  })
})

describe('nothing is claimed', () => {
  test.each([
    'Is he [[jealous]]?',
    'I asked whether he [[is jealous]].',
    'If he [[is jealous]] he bites.',
    'We talked about how he [[is coping]].',
    'Unless she [[is sober]], she cannot drive.',
    'Actions\n- Find out why he [[is jealous]].\n- Mum [[is not coping]] so ring her.',
  ])('%s', (marked) => {
    expect(whose(marked)).toBe(true)
  })
})

describe('it stands as plain fact', () => {
  test.each([
    'He [[is jealous]].',
    'Mum said "I am fine" and [[is hiding something]].',
    'Mum says she is sober but this [[is untrue]].',
    'Dad told the school that he was ill, which [[was a lie]].',
    'He told me about his weekend and [[is missing his dad]].',
    'Mum was told to wait and [[is angry]].',
    'It is felt that she [[is unreliable]].',
    'If nothing changes he [[will end up]] in care.',
    'The report is late and Mum [[is unreliable]].',
    'Mum rang; she [[is unreliable]].',
    'I rang Dad, who [[was evasive]].',
    'Mum was polite to me but [[is unreliable]].',
    'Analysis\nMum [[is unreliable]].',
  ])('%s', (marked) => {
    expect(whose(marked)).toBe(false)
  })
})

describe('what was seen or heard stands next to it', () => {
  test.each([
    'Dad [[was drunk]]. He was slurring his words.',
    'I could smell alcohol on her breath. She [[was drunk]].',
    'I saw her push him twice and she [[is aggressive]].',
    'He [[is scared]] because he hid 3 times.',
    'She [[is unhappy]], because she wrote "I want to go".',
    'The home [[is chaotic]]. For example, nobody knew who had the key.',
  ])('%s', (marked) => {
    expect(hasEvidence(marked)).toBe(true)
  })

  test.each([
    'Dad [[was drunk]]. He went back in.',
    'I saw Kit at school and he [[is lazy]].',
    'I heard from Nan. She [[is lonely]].',
    'He [[is scared]] because he is a timid boy.',
    'I could smell alcohol.\n\nShe [[was drunk]].',
    'Mum said "I saw a rat". She [[is chaotic]].',
  ])('not here: %s', (marked) => {
    expect(hasEvidence(marked)).toBe(false)
  })
})
