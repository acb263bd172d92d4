import { describe, expect, test } from 'vitest'
import { ben, type Family, kit } from '../families.ts'
import { toChild } from './to-child.ts'

const families = { ben, kit } satisfies Record<string, Family>

const table = (rows: readonly (readonly [keyof typeof families, string, string])[]) =>
  test.each(rows)('%s: %s -> %s', (family, source, expected) => {
    expect(toChild(source, families[family])).toBe(expected)
  })

describe('verbs', () => {
  table([
    [
      'ben',
      'Ben has a tutor and receives 1:1 support.',
      'You have a tutor and receive 1:1 support.',
    ],
    ['ben', 'Ben eats at six and tidies his room.', 'You eat at six and tidy your room.'],
    [
      'ben',
      'Ben goes to bed after tea and wakes early.',
      'You go to bed after tea and wake early.',
    ],
    [
      'ben',
      'Ben is late because Mum works nights and sleeps in.',
      'You are late because your mum works nights and sleeps in.',
    ],
    ['ben', 'Ben is a looked after child.', 'You are a looked after child.'],
    [
      'ben',
      'Ben is a Looked After Child and lives with Nan.',
      'You are a Looked After Child and live with Nan.',
    ],
    ['ben', 'The looked after child came in.', 'You came in.'],
    ['ben', 'Ben is well.', 'You are well.'],
    ['ben', 'Ben was in and has eaten.', 'You were in and have eaten.'],
    ['ben', 'Ben does not eat.', 'You do not eat.'],
    ['ben', 'Ben doesn’t eat and isn’t well.', 'You don’t eat and aren’t well.'],
    ['ben', 'Ben goes to bed late.', 'You go to bed late.'],
    ['ben', 'Ben says he is well.', 'You say you are well.'],
    [
      'ben',
      'Ben tries hard, watches TV and misses Dad.',
      'You try hard, watch TV and miss your dad.',
    ],
    ['ben', 'Ben uses a chair.', 'You use a chair.'],
    ['ben', 'Ben eats, sleeps and plays.', 'You eat, sleep and play.'],
    ['ben', 'Does Ben want to come?', 'Do you want to come?'],
    ['ben', 'Ben is ill. Or he is tired.', 'You are ill. Or you are tired.'],
    ['ben', 'Ben can swim and will start lessons.', 'You can swim and will start lessons.'],
    ['ben', 'Ben is here. He’s well. He’ll eat.', 'You are here. You’re well. You’ll eat.'],
    ['kit', 'Kit goes to bed at nine. They are well.', 'You go to bed at nine. You are well.'],
    ['ben', 'Luke is 15 and so is Ben.', 'Luke is 15 and so are you.'],
    ['ben', 'Ben has two brothers and sisters.', 'You have two brothers and sisters.'],
    ['ben', 'Ben (9) was out.', 'You (9) were out.'],
    ['ben', 'Ben hurt himself.', 'You hurt yourself.'],
    ['ben', 'Ben told me that he had hurt himself.', 'You told me that you had hurt yourself.'],
  ])
})

describe('verbs that share the child as their subject', () => {
  table([
    ['ben', 'Ben was ill and wants to go home.', 'You were ill and want to go home.'],
    ['ben', 'Ben can swim and likes it.', 'You can swim and like it.'],
    ['ben', 'Ben is up. He’s ill and wants soup.', 'You are up. You’re ill and want soup.'],
    ['ben', 'Ben was in, has a cold and wants tea.', 'You were in, have a cold and want tea.'],
    ['ben', 'Ben was seen; was in bed.', 'You were seen; were in bed.'],
    ['ben', 'Ben loves cats and dogs.', 'You love cats and dogs.'],
    ['ben', 'Ben had cuts and scratches.', 'You had cuts and scratches.'],
    ['ben', 'Ben has a dog that barks and bites.', 'You have a dog that barks and bites.'],
    ['ben', 'Ben says Mum is ill and needs rest.', 'You say your mum is ill and needs rest.'],
  ])
})

describe('what is cut short', () => {
  table([
    ['ben', 'Ben is up. He’s tired.', 'You are up. You’re tired.'],
    ['ben', 'Ben is up. He’s worried about it.', 'You are up. You’re worried about it.'],
    ['ben', 'Ben is up. He’s moved out.', 'You are up. You’ve moved out.'],
    ['ben', 'Ben is up. He’s hurt his leg.', 'You are up. You’ve hurt your leg.'],
    ['ben', "Ben is up. He's at school.", "You are up. You're at school."],
    ['ben', 'Ben’s been ill.', 'You’ve been ill.'],
    ['ben', 'Ben’s a good swimmer.', 'You’re a good swimmer.'],
  ])
})
