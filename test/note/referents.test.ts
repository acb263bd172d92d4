import { describe, expect, test } from 'vitest'
import { readNote } from '../../server/note/note.ts'
import { readCast } from '../../server/note/people.ts'
import type { Who } from '../../server/note/referent.ts'
import { readReferents } from '../../server/note/referents.ts'
import { amy, ben, charlie, type Family, kit, leah, nobody, ryan } from '../families.ts'

const families = { amy, ben, leah, kit, ryan, charlie, nobody } satisfies Record<string, Family>

/** "She{mum}": the word before the braces means whom they name. */
const MARK = /([\p{L}’'-]+)\{([\w ]+)\}/gu

function readMeant(marked: string, { child, people }: Family): string {
  const text = marked.replace(MARK, '$1')
  const note = readNote(text)
  const { bySentence } = readReferents(note, readCast(child, people))
  const nameOf = (who: Who): string => {
    if (who.kind === 'person') return people?.[who.person]?.role ?? '?'
    return who.kind === 'other' ? 'other' : who.kind
  }
  const meant = new Map<number, string>()
  for (const sentence of note.sentences) {
    for (const { end, who } of bySentence[sentence.index] ?? []) {
      meant.set(sentence.start + end, nameOf(who))
    }
  }
  let shown = ''
  let at = 0
  for (const match of marked.matchAll(MARK)) {
    const before = marked.slice(at, match.index)
    shown += `${before}${match[1]}`
    at = match.index + match[0].length
    shown += `{${meant.get(shown.replace(MARK, '$1').length) ?? 'nobody'}}`
  }
  return shown + marked.slice(at)
}

const table = (rows: readonly (readonly [keyof typeof families, string])[]) =>
  test.each(rows)('%s: %s', (family, marked) => {
    expect(readMeant(marked, families[family])).toBe(marked)
  })

describe('within a sentence', () => {
  table([
    ['amy', 'Mum{mum} said that she{mum} has lost her{mum} job.'],
    ['amy', 'Amy{child} told Sandra{foster carer} that she{child} hates her{foster carer}.'],
    ['amy', 'Sandra{foster carer} made Amy{child} tea.'],
    ['amy', 'Mum{mum} asked Amy{child} to tidy her{child} room.'],
    ['amy', 'Mum{mum} asked Amy{child} to help her{mum}.'],
    ['amy', 'Mum{mum} hurt herself{mum}.'],
    ['amy', 'Mum, Kerry{mum}, let me in.'],
    ['amy', 'Her{child} sister Ella{sister} has her{sister} own room.'],
    ['ben', 'His{child} dad{dad} took him{child} to school.'],
    ['ben', 'Dad{dad} took his{dad} dog with him{dad}.'],
    ['ben', 'Luke{brother} said that Dad{dad} had hit him{brother}.'],
    ['ben', 'Mrs Field{teacher} rang Ben’s{child} dad{dad}.'],
    ['ben', 'Mum{mum} made him{child} wash his{child} hands.'],
    ['kit', 'Kit{child} has lost their{child} phone.'],
    ['kit', 'Dad{dad} calls them{child} by the wrong name.'],
  ])
})

describe('from sentence to sentence', () => {
  table([
    ['amy', 'Mum{mum} rang. She{mum} was upset.'],
    ['amy', 'Amy{child} was ill. She{child} had a cough. Her{child} nose was red.'],
    ['amy', 'Mr Dale rang. He{teacher} said that she{child} is doing well.'],
    ['ben', 'I spoke to Dad{dad} about Ben{child}. He{dad} said he{dad} would ring.'],
    ['ben', 'Dad{dad} said that Ben{child} has been rude. He{child} threw a plate.'],
    ['ben', 'Dad{dad} was late. He{dad} told me that he{dad} had missed the bus.'],
    ['ben', 'Mr Shah{other} rang. He{other} is the new head.'],
    ['ben', 'Another boy{other} cried. He{other} went in.'],
    ['kit', 'Parents{other} were out. They{other} came back late.'],
    ['leah', 'Leah{child} and Mum{mum} cooked. They{group} talked.'],
    ['amy', 'Mum{mum} and Sandra{foster carer} met. They{other} agreed.'],
    ['amy', 'The children{group} were out. They{group} were at the park.'],
    ['charlie', 'Charlie{child} came in. He{child} was cold. Aunt{other} gave him{child} tea.'],
    ['nobody', 'The child{child} was asleep. Mum{other} woke him{child}.'],
  ])
})

describe('whom somebody tells of', () => {
  table([
    ['amy', 'Amy was out. Sandra said she{child} is polite.'],
    ['amy', 'Amy was out. Sandra said she{foster carer} will ring.'],
    ['amy', 'Amy was out. Sandra said she{foster carer} was worried.'],
    ['amy', 'Amy was out. Mum said she{mum} is tired.'],
    ['amy', 'Amy was out. Mum said she{child} has nightmares.'],
    ['amy', 'Amy was out. Mum said she{child} is at the park.'],
    ['amy', 'Amy was out. Mum asked how she{child} was.'],
    ['amy', 'Amy was out. Mum asked what she{mum} should do.'],
    ['amy', 'Amy was in. Sandra asked what had happened and she{child} would not say.'],
    ['amy', 'Amy was out. Mum has her{mum} own car. Mum packed her{child} school bag.'],
    ['amy', 'Amy was out. Mum rang her{mum} sister. Sandra rang her{child} mum.'],
  ])
})

describe('whose child is meant', () => {
  table([
    ['leah', 'Mum{mum} loves her{mum} daughter{child}.'],
    ['amy', 'Mum{mum} loves her{mum} daughter{other}.'],
    ['ben', 'Luke{brother} cried. He{brother} asked for his{brother} brother{child}.'],
    ['leah', 'Mum{mum} loves her{mum} children{group}.'],
  ])
})

describe('how sure it is', () => {
  const isSure = (text: string, family: Family): boolean => {
    const note = readNote(text)
    const { bySentence } = readReferents(note, readCast(family.child, family.people))
    const last = bySentence.at(-1)?.find(({ mention }) => mention.kind === 'pronoun')
    return last?.isSure ?? false
  }

  test.each([
    ['nobody else could be meant', 'Ben was in. He was ill.', ben, true],
    ['the mum goes by another pronoun', 'Ben was in. Mum told him off.', ben, true],
    ['two were just spoken of', 'Dad shouted at Ben. He went out.', ben, false],
    ['the child was not spoken of yet', 'She was upset.', amy, false],
    ['the sentence before was not sure', 'Dad rang Ben. He cried. He left.', ben, false],
    ['only the words tell', 'Ben was in. Luke left. He was excluded.', ben, false],
    ['a rival stands in the same sentence', 'Ben was in. Dad said he was ill.', ben, false],
  ] as const)('%s', (_, text, family, sure) => {
    expect(isSure(text, family)).toBe(sure)
  })

  test('two who have one name are told apart by nothing', () => {
    const note = readNote('Ryan rang.')
    const { bySentence } = readReferents(note, readCast(ryan.child, ryan.people))
    expect(bySentence[0]?.[0]).toMatchObject({ who: { kind: 'child' }, isSure: false })
  })
})

test('a note read before is not read again', () => {
  const note = readNote('Ben was in. He was ill.')
  const cast = readCast(ben.child, ben.people)
  expect(readReferents(note, cast)).toBe(readReferents(note, readCast(ben.child, ben.people)))
})
