import { describe, expect, it } from 'vitest'
import { readNote, type Sentence } from '../../server/note/note.ts'
import { readCast } from '../../server/note/people.ts'
import { rememberContexts } from '../../server/rules/contexts.ts'

const setting = { key: 'a', cast: readCast(undefined), addressChild: true, hints: true }

/** How often each sentence of the notes was looked at anew, all notes read one after the other. */
function readAll(notes: readonly string[], look: (sentence: Sentence) => unknown) {
  const read: string[] = []
  const contextOf = rememberContexts((sentence) => {
    read.push(sentence.reading.text)
    look(sentence)
    return []
  })
  for (const text of notes) {
    for (const sentence of readNote(text).sentences) contextOf(sentence, setting)
  }
  return read
}

describe('what was found in a sentence is remembered', () => {
  it('whatever stands beside it, where nobody looked there', () => {
    expect(readAll(['One. Two. Three.', 'One. Four. Three.'], () => [])).toEqual([
      'One.',
      'Two.',
      'Three.',
      'Four.',
    ])
  })

  it.each<[string, (sentence: Sentence) => unknown, readonly string[]]>([
    ['before it', ({ previous }) => previous, ['Four.', 'Three.']],
    ['after it', ({ next }) => next, ['One.', 'Four.']],
    ['above it', ({ heading }) => heading, ['Four.']],
  ])('between the same words %s, where they were looked at', (_, look, anew) => {
    const read = readAll(['One. Two. Three.', 'One. Four. Three.'], look)
    expect(read.slice(3)).toEqual(anew)
  })

  it('in one block or two, as a line of a list or not', () => {
    const look = ({ previous }: Sentence) => previous
    expect(readAll(['One. Two.', 'One.\nTwo.', 'One.\n- Two.'], look)).toEqual([
      'One.',
      'Two.',
      'Two.',
      'Two.',
    ])
  })

  it('for each setting', () => {
    const read: string[] = []
    const contextOf = rememberContexts(({ reading }) => {
      read.push(reading.text)
      return []
    })
    const [sentence] = readNote('One.').sentences
    if (!sentence) throw new Error('no sentence')
    for (const key of ['a', 'b', 'a', 'b']) contextOf(sentence, { ...setting, key })
    expect(read).toEqual(['One.', 'One.'])
  })
})
