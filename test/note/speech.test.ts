/** What is speech in a block: marks of every kind, left open, doubled by a spreadsheet, or no mark at all. */
import { describe, expect, test } from 'vitest'
import { readNote } from '../../server/note/note.ts'
import { findSpeech } from '../../server/note/speech.ts'
import { mark, readMarked } from '../marked.ts'
import { analyser } from '../service.ts'

const show = (marked: string): string => {
  const { text } = readMarked(marked)
  return mark(text, findSpeech(text))
}

describe('speech is found, its marks with it', () => {
  test.each([
    ['straight marks', 'Mum said [["he is fine"]] and left.'],
    ['curly marks', 'Mum said [[“he is fine”]] and left.'],
    ['single marks', "Mum said [['he is fine']] and left."],
    ['single curly marks', 'Mum said [[‘he is fine’]] and left.'],
    ['mixed marks', 'Mum said [[“he is fine"]] and left.'],
    ['marks within marks', 'Mum said [["he said ‘no’ to me"]] and left.'],
    ['an apostrophe within', "Mum said [['he isn't fine']] and left."],
    ['a mark left open', 'Mum said [["he is fine and left.]]'],
    ['several, one after another', '[["Yes,"]] said Ben. [["No,"]] said Mum.'],
    ['two that touch', 'Ben: [["No."]][["Why not?"]]'],
    ['three that touch', '[["No."]][["Why?"]][["Because."]]'],
    ['nothing between marks', 'The box for views said [[""]] and no more.'],
  ])('%s', (_, marked) => {
    expect(show(marked)).toBe(marked)
  })
})

describe('marks that a spreadsheet doubled are read as one', () => {
  test.each([
    ['within a sentence', 'Mum said [[""he is fine""]] and left.'],
    ['more than once', 'Mum said [[""no""]]. Ben said [[""yes, please.""]] We left.'],
    ['in brackets', 'Ben was cross ([[""go away""]]) and then calm.'],
    ['before a full stop', 'Ben said [[""go away""]].'],
    ['at the end', 'Ben said [[""go away""]]'],
    ['closed by a single one', 'Ben said [[""go away"]] and left.'],
    ['left open', 'Ben said [[""go away and left.]]'],
    ['beside marks that are not', 'Ben said [["no"]] and Mum said [[""yes""]] again.'],
    ['behind speech that opens the block', '[["No,"]] Ben said. Mum said [[""yes""]] again.'],
    ['in a cell with its own marks', '"Mum said [[""he is fine""]] and left."'],
    ['at both ends of a cell', '"[[""He is fine,""]] Mum said. Ben said [[""no""]]"'],
    ['at the start of a cell', '"[[""Go away""]] was what Ben said."'],
    ['in the first line of a cell', '"Mum said [[""he is fine""]] and left.'],
  ])('%s', (_, marked) => {
    expect(show(marked)).toBe(marked)
  })

  test('a new sentence starts behind them', () => {
    const { sentences, text } = readNote('Ben said ""I hate it."" Then he left.')
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Ben said ""I hate it.""',
      'Then he left.',
    ])
  })
})

test('words within doubled marks are never flagged, and those around them are', () => {
  const flagged = (text: string) => analyser.checkNote({ text }).flags.map(({ quote }) => quote)
  expect(flagged('Mum kicked off at home.')).toEqual(['kicked off'])
  expect(flagged('Ben said ""Mum kicked off at home"" to us.')).toEqual([])
  expect(flagged('"Ben kicked off. Mum said ""Mum kicked off"" to us."')).toEqual(['kicked off'])
})

describe('no speech', () => {
  test.each([
    ['a length', 'The bed is 5" too short for Ben.'],
    ["a plural's owner", "The boys' room was tidy and the girls' room was not."],
    ['short words', "Ben didn't go 'cause it rained."],
    ['years', "Ben was born in '09 and Mia in '11."],
  ])('%s', (_, text) => {
    expect(show(text)).toBe(text)
  })
})
