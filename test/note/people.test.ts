import { describe, expect, test } from 'vitest'
import { genderOfName } from '../../server/note/given-names.ts'
import { readCast } from '../../server/note/people.ts'
import { roleOf } from '../../server/note/roles.ts'

describe('a person’s pronoun', () => {
  test.each([
    ['Mrs Gill', 'teacher', 'she'],
    ['Mr Dale', 'teacher', 'he'],
    ['Pat Banks', 'nan', 'she'],
    ['Pat Banks', 'grandad', 'he'],
    ['Shane Dodd', 'mum’s partner', 'he'],
    ['Gráinne Byrne', 'health visitor', 'she'],
    ['Auntie Dee', 'foster carer', 'she'],
    ['Alex Hart', 'keyworker', 'unknown'],
    ['Ola Lis', 'mum’s friend', 'unknown'],
  ])('%s, %s: %s', (name, role, gender) => {
    expect(readCast(undefined, [{ name, role }]).people[0]?.gender).toBe(gender)
  })
})

describe('a child’s pronouns', () => {
  test.each([
    ['she/her', ['she']],
    ['They/them', ['they']],
    ['she/they', ['she', 'they']],
    ['they, he', ['they', 'he']],
    ['any', []],
    [undefined, []],
  ])('%s', (pronouns, expected) => {
    const child = pronouns === undefined ? { name: 'Sam Fay' } : { name: 'Sam Fay', pronouns }
    expect(readCast(child).child?.pronouns).toEqual(expected)
  })

  test('are never guessed from the name', () => {
    expect(readCast({ name: 'Emily Fay' }).child?.gender).toBe('unknown')
  })
})

describe('what somebody is called', () => {
  test('the full name, the first name, what is given, and initials', () => {
    const child = readCast({ name: 'Temitope Ade-Bello', knownAs: ['Temi', 'TB'] }).child
    expect(child?.forms).toEqual(['temitope ade-bello', 'temitope', 'temi'])
    expect(child?.initials).toEqual(['TAB', 'TB'])
  })

  test.each([
    ['Mrs Gill', 'teacher', ['mrs gill']],
    ['PC Grant', 'police officer', ['pc grant']],
    ['Grandad Pete', 'grandad', ['grandad pete', 'pete']],
  ])('%s', (name, role, forms) => {
    expect(readCast(undefined, [{ name, role }]).people[0]?.forms).toEqual(forms)
  })
})

describe('the role that a text names', () => {
  test.each([
    ['mum', 'mum'],
    ['birth mother', 'mum'],
    ['mum’s ex-partner', 'partner'],
    ['teacher at Oakfield School', 'teacher'],
    ['Head of Year', 'head teacher'],
    ['goldfish', undefined],
  ])('%s: %s', (text, role) => {
    expect(roleOf(text)?.name).toBe(role)
  })
})

describe('first names', () => {
  test.each([
    ['Leah', 'she'],
    ['Yusuf', 'he'],
    ['Chloé', 'she'],
    ['Lacey-Jo', 'she'],
    ['Jayden-Lee', 'he'],
    ['Jordan', 'unknown'],
    ['Alex', 'unknown'],
    ['Xyzzy', 'unknown'],
  ])('%s: %s', (name, gender) => {
    expect(genderOfName(name)).toBe(gender)
  })
})
