import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readNote } from '../../server/note/note.ts'
import { phrases } from '../../server/rules/phrases.ts'
import { mark } from '../marked.ts'

const marksOf = (lines: string[], text: string): string => {
  const list = phrases(lines, 'vague')
  return readNote(text)
    .sentences.map(({ reading }) => mark(reading.text, list.findAll(reading)))
    .join(' ')
}

describe('the language of phrases', () => {
  test.each([
    ['words', ['not great'], 'It was not great.', 'It was [[not great]].'],
    ['either word', ['a|the mess'], 'What a mess.', 'What [[a mess]].'],
    ['an optional part', ['very? poor'], 'Poor, or very poor.', '[[Poor]], or [[very poor]].'],
    ['words that start so', ['engag* well'], 'He is engaging well.', 'He is [[engaging well]].'],
    [
      'a list of its own',
      ['{x} food', 'x = no, hardly any'],
      'hardly any food',
      '[[hardly any food]]',
    ],
    ['a list that goes on', ['{x}', 'x = so', 'x = such'], 'so, such', '[[so]], [[such]]'],
    ['a shared list', ['{be} low'], 'He has been low.', 'He [[has been low]].'],
    ['a list among words', ['{x}|bad mood', 'x = low'], 'low mood', '[[low mood]]'],
    ['what is covered', ['was [low]'], 'He was low.', 'He was [[low]].'],
    ['the longest', ['a lot', 'a lot of the time'], 'a lot of the time', '[[a lot of the time]]'],
    [
      'the end of a clause',
      ['well $'],
      'well, well and well off',
      '[[well]], [[well]] and well off',
    ],
    ['an exception', ['concern', '! concern form'], 'a concern form', 'a concern form'],
    ['a comment', ['# low', 'high # low'], 'low or high', 'low or [[high]]'],
  ])('%s', (_, lines, text, expected) => {
    expect(marksOf(lines, text)).toBe(expected)
  })

  test.each([
    ['a comma', 'not, great'],
    ['a bracket', 'not (great)'],
    ['a full stop', 'Not. Great.'],
  ])('no phrase reaches over %s', (_, text) => {
    expect(marksOf(['not great'], text)).toBe(text)
  })

  test.each([
    ['was [[low', '"[[low" is no part of a phrase'],
    ['very?', 'a phrase needs what is not optional'],
    ['{no-such-list}', 'vague-no-such-list'],
  ])('"%s" cannot be read, which a first sentence tells', (line, message) => {
    expect(() => marksOf([line], 'It was dry.')).toThrow(message)
  })
})

describe('the word lists of vague phrases', () => {
  const folder = new URL('../../server/rules/words/', import.meta.url)
  const files = globSync('vague-*.txt', { cwd: folder }).map((name) => {
    const lines = readFileSync(new URL(name, folder), 'utf8').split('\n')
    const written = lines.map((line) => line.replace(/#.*/, '').trim())
    return { name, lines: written.filter((line) => line !== '') }
  })

  test.each(files)('$name says nothing twice', ({ lines }) => {
    expect(lines.filter((line, at) => lines.indexOf(line) !== at)).toEqual([])
  })

  test.each(files)('$name uses every list that it defines', ({ lines }) => {
    const defined = lines.flatMap((line) => /^([a-z-]+) = /.exec(line)?.[1] ?? [])
    const used = new Set(
      lines.flatMap((line) => [...line.matchAll(/\{([a-z-]+)\}/g)].map(([, to]) => to)),
    )
    expect(defined.filter((name) => !used.has(name))).toEqual([])
  })
})
