import { expect, test } from 'vitest'
import { find, termOf } from './row.ts'

const stepDown = termOf({ phrase: 'step down', forms: 'stepped down' })
const plan = termOf({ phrase: 'plan' })
const childPlan = termOf({ phrase: 'child plan' })

test.each([
  ['a phrase', 'We will [[step down]] soon.'],
  ['in any letters', '[[Step Down]] soon.'],
  ['with a hyphen', 'The [[step-down]] is on Friday.'],
  ['over a line that is broken by spaces', 'We [[step  down]] soon.'],
  ['in another form', 'He was [[stepped down]].'],
])('finds %s', (_, marked) => {
  expect(find([stepDown], marked.replaceAll(/\[\[|\]\]/g, ''))).toBe(marked)
})

test.each([
  ['half a word', 'The footstep down the hall.'],
  ['half of a word with hyphens', 'A pre-step down.'],
  ['words with a comma between', 'One step, down we went.'],
  ['words with a bracket between', 'One step (down we went).'],
  ['words with other words between', 'We step slowly down.'],
])('does not find %s', (_, text) => {
  expect(find([stepDown], text)).toBe(text)
})

test('a phrase that is written with a comma needs the comma', () => {
  const term = termOf({ phrase: 'health and care plan', forms: 'education, health and care plan' })
  expect(find([term], 'An education, health and care plan.')).toBe(
    'An [[education, health and care plan]].',
  )
  expect(find([term], 'In education, health and care plan.')).toContain('[[')
})

test('the longest phrase wins', () => {
  expect(find([plan, childPlan], 'The child plan is a plan.')).toBe(
    'The [[child plan]] is a [[plan]].',
  )
})

test('where the longest does not fit its context the next longest is found', () => {
  const term = termOf({ phrase: 'child plan', unless_before: 'b', passes: 'child plan b' })
  expect(find([plan, term], 'The child plan B.')).toBe('The child [[plan]] B.')
})

test("'s may follow and stays outside", () => {
  expect(find([plan], "The plan's aim and the plan’s end.")).toBe(
    "The [[plan]]'s aim and the [[plan]]’s end.",
  )
  const voice = termOf({ phrase: "child's voice" })
  expect(find([voice], 'The child’s voice.')).toBe('The [[child’s voice]].')
})

test('an exact term keeps its capitals', () => {
  const it = termOf({ phrase: 'IT', exact: 'yes' })
  expect(find([it], 'I saw it on the IT system.')).toBe('I saw it on the [[IT]] system.')
})

test('hints are found only where they are asked for', () => {
  const hint = termOf({ phrase: 'always', hint: 'yes' })
  expect(find([hint], 'He always came.', true)).toBe('He [[always]] came.')
  expect(find([hint], 'He always came.', false)).toBe('He always came.')
})

test('a term that names words beside it comes before one that names none', () => {
  const broad = termOf({ phrase: 'panel', message: 'broad' })
  const narrow = termOf({ phrase: 'panel', only_after: 'to', passes: 'a panel' })
  expect(find([broad, narrow], 'It went to panel.')).toBe('It went to [[panel]].')
})

test('jargon and initials are found inside other terms too', () => {
  const initials = termOf({ phrase: 'CIN', exact: 'yes' }, 'abbreviation')
  const vague = termOf({ phrase: 'poor CIN plan' }, 'vague')
  expect(find([initials, vague], 'A poor CIN plan.')).toContain('[[CIN]]')
})

test('one form is matched once, however often it is listed', () => {
  const term = termOf({ phrase: 'step-down', forms: 'step down|stepdown' })
  expect(find([term], 'The step-down.')).toBe('The [[step-down]].')
})
