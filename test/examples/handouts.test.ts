/** What each copy of a handout holds, what may not leave, and packs. */
import { describe, expect, test } from 'vitest'
import type { WorkedExample } from '../../server/contract.ts'
import {
  ExportBlockedError,
  exportExample,
  exportPack,
  FORMATS,
  type Format,
} from '../../server/examples/handouts/export.ts'
import type { Copy } from '../../server/examples/handouts/handout.ts'
import { exampleWith } from './note.ts'

const example = exampleWith()
const fileOf = (format: Format, copy: Copy, one: WorkedExample = example) =>
  exportExample(one, format, { copy, day: '2026-03-31', faded: [2] })
const htmlOf = async (copy: Copy, one?: WorkedExample) =>
  new TextDecoder().decode(await fileOf('html', copy, one))

describe('what each copy holds', () => {
  test('the trainee’s has no answer, no reason and nothing for the facilitator', async () => {
    const html = await htmlOf('trainee')
    expect(html).toContain('The kitchen was a mess.')
    expect(html).toContain('What would you change?')
    expect(html).not.toMatch(
      /dirty plates|Tia reads it|Making up plates|Your supervisor|Must not change/,
    )
  })

  test('the faded one leaves its gaps and no other answer', async () => {
    const html = await htmlOf('faded')
    expect(html).not.toContain('dirty plates')
    expect(html).toContain('I saw you in the kitchen, Tia.')
    expect(html).toMatch(/_{20,}/)
  })

  test('the facilitator’s has all of it, and the facts side by side', async () => {
    const html = await htmlOf('facilitator')
    for (const words of [
      'There were nine dirty plates in the sink.',
      'Tia reads it.',
      'avoid vagueness wherever you can',
      'What did you see?',
      'Making up plates.',
      'Homes like this one are in the room.',
      'Not approved yet.',
      'Facts before and after',
    ]) {
      expect(html).toContain(words)
    }
  })

  test('every copy says that it is fictional', async () => {
    for (const copy of ['trainee', 'answers', 'faded', 'facilitator'] as const) {
      expect(await htmlOf(copy)).toContain('Fictional. Any likeness is accidental.')
    }
  })
})

describe('HTML', () => {
  test('needs nothing from anywhere', async () => {
    const html = await htmlOf('facilitator')
    expect(html).not.toMatch(/<script|<link|<img|\bsrc=|@import|url\(/)
    expect(html).toContain('<html lang="en-GB">')
    expect(html).toContain('@media print')
  })

  test('shows words as words', async () => {
    const html = await htmlOf('answers', exampleWith({ title: '<b>&"x"' }))
    expect(html).toContain('<h1 id="toast">&#60;b&#62;&#38;&#34;x&#34;</h1>')
    expect(html).not.toContain('<b>')
  })
})

describe('nothing leaves', () => {
  test.each(FORMATS)(
    'as %s whose facts do not hold, and it is said what to mend',
    async (format) => {
      const changes = example.changes.map(({ asked: _, ...change }) => change)
      const failing = exampleWith({ changes })
      const refused = await fileOf(format, 'answers', failing).catch((error: unknown) => error)
      if (!(refused instanceof ExportBlockedError)) throw new Error('it was exported')
      expect(refused.blocks[0]?.title).toBe('Toast & “plates”')
      expect(refused.blocks[0]?.faults.map(({ mend }) => mend).join()).toMatch(
        /answer to the question/,
      )
    },
  )

  test('while a name in it is not confirmed as invented', async () => {
    const named = exampleWith({ scenario: ['Krystyna Borkowska teaches her.', 'Then.', 'Who.'] })
    await expect(fileOf('html', 'answers', named)).rejects.toThrow(ExportBlockedError)
  })
})

describe('a pack', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      exampleWith({ id: `toast-${at}`, title: `Toast ${at}` }),
    )
  const setting = { copy: 'facilitator', day: '2026-03-31' } as const

  test('has contents that lead to each example', async () => {
    const html = new TextDecoder().decode(await exportPack('Spring', many(3), 'html', setting))
    for (const at of [0, 1, 2]) {
      expect(html).toContain(`<a href="#toast-${at}">Toast ${at}</a>`)
      expect(html).toContain(`id="toast-${at}"`)
    }
  })

  test.each(['docx', 'pdf'] as const)('comes as %s too', async (format) => {
    const file = await exportPack('Spring', many(2), format, setting)
    expect(file.byteLength).toBeGreaterThan(10_000)
  })

  test('holds 200 and no more', async () => {
    await expect(exportPack('All', many(201), 'html', setting)).rejects.toThrow(/1 to 200/)
    await expect(exportPack('None', [], 'html', setting)).rejects.toThrow(/1 to 200/)
  })
})
