import { describe, expect, test } from 'vitest'
import { comparePlaceholders } from '../../server/rewrite/guard.ts'

const codesOf = (source: string, rewrite: string) =>
  comparePlaceholders(source, rewrite).map(({ code }) => code)

describe('placeholders that stand as they stood pass', () => {
  test.each([
    ['[PERSON_1] punched [MUM].', '[PERSON_1] punched [MUM].'],
    ['[PERSON_1] punched [MUM].', '[PERSON_1] punched your mum.'],
    ['[CHILD] was with [PERSON_1].', 'You were with [PERSON_1].'],
    ['[MUM] was hit by [PERSON_1].', '[PERSON_1] hit [MUM].'],
    ['[PERSON_1] rang. [PERSON_1_B] will come.', '[PERSON_1] rang and will come.'],
    ['[CHILD] goes to [SCHOOL_1].', 'You go to [SCHOOL_1] [since when?].'],
    ['[PERSON_1] told [PERSON_2] that [CHILD] ran.', 'You ran. [PERSON_1] told [PERSON_2] so.'],
  ])('%s -> %s', (source, rewrite) => {
    expect(comparePlaceholders(source, rewrite)).toEqual([])
  })
})

describe('others are named', () => {
  test.each([
    ['[CHILD] was with [PERSON_1].', 'You were with a friend.', 'placeholder-lost'],
    ['[CHILD] goes to [SCHOOL_1].', 'You go to school.', 'placeholder-lost'],
    ['[CHILD] was out.', 'You were out with [PERSON_1].', 'placeholder-new'],
    ['[PERSON_1] rang.', '[PERSON_1] rang [PERSON_1_B].', 'placeholder-new'],
    ['[PERSON_1] rang.', '[PERSON_1] rang. [Person 1] was late.', 'placeholder-altered'],
    ['[PERSON_1] rang.', '[PERSON_1] rang. PERSON_1 was late.', 'placeholder-altered'],
    ['[PERSON_1] hit [PERSON_2].', '[PERSON_2] hit [PERSON_1].', 'placeholder-swapped'],
    ['[PERSON_1] hit [MUM].', 'Your mum hit [PERSON_1].', 'placeholder-swapped'],
    ['[PERSON_1] hit [CHILD].', 'You hit [PERSON_1].', 'placeholder-swapped'],
    ['[MUM] was hit by [DAD].', 'Your mum hit your dad.', 'placeholder-swapped'],
  ])('%s -> %s', (source, rewrite, code) => {
    expect(codesOf(source, rewrite)).toContain(code)
  })
})
