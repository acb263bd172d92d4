import { describe, expect, test } from 'vitest'
import { createAnalyser } from '../../server/check.ts'
import type { NoteInput } from '../../server/contract.ts'
import { loadGuidance } from '../../server/guidance.ts'
import { profiles } from '../../server/profiles/index.ts'
import type { Profile } from '../../server/profiles/profile.ts'
import { ProfileFile } from '../../server/profiles/profile-file.ts'
import { jordan } from '../cast.ts'
import { analyser } from '../service.ts'

const names = profiles.map(({ id }) => id).sort()

test.each(profiles)('$id is what a deployment could write too', (profile) => {
  expect(ProfileFile.parse(profile)).toEqual(profile)
})

describe('one note, five profiles', () => {
  const note: NoteInput = {
    text: `Home visit

I came to see Jordan because his school rang. His mum let me in. She kicked off about EHM.

We decided that Jordan will stay with his nan on Fridays.`,
    ...jordan,
    about: { kind: 'Home visit', eventAt: '2024-05-03T16:00', finalisedAt: '2024-05-09T10:00' },
  }
  const results = new Map(
    names.map((profile) => [profile, analyser.checkNote({ ...note, profile })]),
  )
  const flagsOf = (profile: string) => results.get(profile)?.flags.map(({ rule }) => rule) ?? []
  const statusOf = (profile: string, check: string) =>
    results.get(profile)?.checks.find(({ rule }) => rule === `checks/${check}`)?.status

  test('writing to the child is asked for by one alone', () => {
    const asking = names.filter((one) => flagsOf(one).includes('third-person/about-the-child'))
    expect(asking).toEqual(['wandsworth'])
  })

  test('the name of its own system is known to one', () => {
    const silent = names.filter((one) => !flagsOf(one).includes('abbreviation/ehm'))
    expect(silent).toEqual(['kent'])
  })

  test.each([
    [
      'timing/written-up-in-time',
      { liquidlogic: 'missing', 'case-notes': 'met', newcastle: 'met' },
    ],
    ['timing/written-up-timely', { kent: 'ask' }],
    ['timing/monthly-cut-off', { liquidlogic: 'met' }],
    ['timing/oversight-recorded', { wandsworth: 'ask' }],
    ['structure/four-sections', { liquidlogic: 'missing' }],
    ['seen/child-seen', { liquidlogic: 'ask' }],
    ['seen/seen-alone', { liquidlogic: 'ask', kent: 'ask' }],
    ['entry/seen-on-screen', { 'case-notes': 'ask' }],
    ['entry/copied-to-siblings', { 'case-notes': 'ask' }],
    ['content/analysis-there', { liquidlogic: 'missing', kent: 'missing', wandsworth: 'missing' }],
    ['content/no-deep-analysis', { 'case-notes': 'met' }],
    ['wording/no-chatty-words', { newcastle: 'missing' }],
    ['wording/written-to-child', { wandsworth: 'missing' }],
  ])('%s', (check, expected: Record<string, string>) => {
    const told = names.flatMap((one) => {
      const status = statusOf(one, check)
      return status === undefined ? [] : [[one, status]]
    })
    expect(Object.fromEntries(told)).toEqual(expected)
  })

  test('each cites its own guide first', () => {
    for (const [profile, { checks }] of results) {
      for (const { sources } of checks) {
        const guides = sources.flatMap((source) => ('guide' in source ? [source.guide] : []))
        expect(guides[0]).toBe(profile)
      }
    }
  })

  test('what a template only prompts for is asked and never called missing', () => {
    const kent = analyser.checkNote({
      text: 'I saw Jordan at home. He was not seen alone.',
      ...jordan,
      profile: 'kent',
      about: { kind: 'Home visit' },
    })
    const promptOnly = ['seen/seen-alone', 'content/actions-owned-and-dated', 'content/tools-used']
    const asked = kent.checks.filter(({ rule }) =>
      promptOnly.some((one) => rule === `checks/${one}`),
    )
    expect(asked.map(({ status }) => status)).not.toContain('missing')
    expect(asked.filter(({ status }) => status === 'ask').length).toBeGreaterThan(1)
  })

  test('checks come in the order of the guide', () => {
    const rules = results.get('liquidlogic')?.checks.map(({ rule }) => rule) ?? []
    const at = (check: string) => rules.indexOf(`checks/${check}`)
    expect(at('timing/dated-by-event')).toBeLessThan(at('structure/four-sections'))
    expect(at('structure/four-sections')).toBeLessThan(at('content/purpose'))
    expect(at('content/purpose')).toBeLessThan(at('content/actions-owned-and-dated'))
  })
})

describe('a profile of a deployment', () => {
  const base = {
    ...loadGuidance({ profile: undefined, profilesFolder: undefined, glossaryFile: undefined }),
  }
  const flagsBy = (own: Partial<Profile>, text: string): string[] => {
    const profile = ProfileFile.parse({
      id: 'house',
      name: 'House',
      source: { reason: 'Our policy.' },
      addressChild: false,
      voice: 'Plain.',
      ...own,
    })
    const { checkNote } = createAnalyser({ ...base, profiles: [profile], defaultProfile: 'house' })
    return checkNote({ text, ...jordan }).flags.map(({ rule }) => rule)
  }

  const text = 'Tyler kicked off at tea time. The placement is near Mosaic Street. The IRO came.'
  const all = flagsBy({}, text)

  test('raises all by default', () => {
    expect(all.map((rule) => rule.split('/')[0])).toEqual(
      expect.arrayContaining(['colloquial', 'jargon', 'abbreviation']),
    )
  })

  test.each([
    ['a category', { off: ['colloquial'] }, (rule: string) => rule.startsWith('colloquial/')],
    ['a term', { off: ['jargon/placement'] }, (rule: string) => rule === 'jargon/placement'],
    ['what its readers know', { known: ['IRO'] }, (rule: string) => rule === 'abbreviation/iro'],
  ])('leaves out %s', (_, own, isOut) => {
    const left = flagsBy(own, text)
    expect(all.filter(isOut)).not.toEqual([])
    expect(left).toEqual(all.filter((rule) => !isOut(rule)))
  })

  test('what is left out does not hide what is not', () => {
    const note = 'Mum is hard to engage and kicked off.'
    const judged = flagsBy({ off: ['colloquial'] }, note)
    expect(judged.some((rule) => rule.startsWith('judgemental/'))).toBe(true)
  })

  test.each([
    ['Mosaic', 'The note is on Mosaic.'],
    ['iro', 'Both IROs came.'],
    ['Qzx', 'The QZX was late.'],
    ['Liquid Logic', 'The Liquid Logic record is open.'],
  ])('knows %s in: %s', (known, sentence) => {
    expect(flagsBy({}, sentence)).not.toEqual([])
    expect(flagsBy({ known: [known] }, sentence)).toEqual([])
  })
})

describe.each(profiles)('$id', (profile) => {
  test('takes a position on every matter on which guides differ', () => {
    const matters = Object.keys(profiles[0]?.positions ?? {}).sort()
    expect(matters).toHaveLength(29)
    expect(Object.keys(profile.positions).sort()).toEqual(matters)
  })

  test('has its headings, in order, in its template', () => {
    const lines = (profile.template ?? '').split('\n')
    const at = (profile.sections?.headings ?? []).map((heading) => lines.indexOf(heading))
    expect(at).not.toContain(-1)
    expect(at).toEqual([...at].sort((a, b) => a - b))
  })

  test('a blank template is not taken for a note that holds what it asks', () => {
    const { checks } = analyser.checkNote({ text: profile.template ?? '', profile: profile.id })
    const met = checks.filter(
      ({ rule, status }) =>
        /^checks\/(?:content|seen)\/|four-sections/.test(rule) && status === 'met',
    )
    expect(met.map(({ rule }) => rule)).toEqual(
      met.map(({ rule }) => rule).filter((rule) => rule === 'checks/content/no-deep-analysis'),
    )
  })
})
