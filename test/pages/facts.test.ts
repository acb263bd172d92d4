import { expect, test } from 'vitest'
import { About } from '../../server/contract.ts'
import { listFacts } from '../../server/pages/worker/out/facts.ts'
import { fileNameOf } from '../../server/pages/worker/out/file-name.ts'

const everything: About = {
  title: 'A new room',
  kind: 'Home visit',
  eventAt: '2026-03-12T16:00',
  writtenAt: '2026-03-13',
  finalisedAt: '2026-03-14T09:05',
  decidedAt: '2026-03-12',
  previousAt: '2026-02-12',
  childSeen: true,
  seenAlone: false,
  announced: true,
  statutory: true,
  safeguarding: false,
  significant: false,
  reportedTo: 'Carol Imrie',
  author: 'Ruth Adeyemi',
  authorRole: 'social worker',
  finalisedBy: 'Ruth Adeyemi',
  venue: 'at home',
  present: ['Jordan', 'Lisa'],
  alsoOnRecordOf: ['Tyler'],
  openReferrals: ['Amy'],
}

test('nothing that was filled in is left out, and nothing that was not comes in', () => {
  expect(Object.keys(everything).sort()).toEqual(Object.keys(About.shape).sort())
  const { title: _, ...facts } = everything
  expect(listFacts({ about: everything })).toHaveLength(Object.keys(facts).length)
  expect(listFacts({})).toEqual([])
  expect(listFacts({ about: { venue: '', title: 'A' } })).toEqual([])
})

test.each([
  [{ childSeen: false }, ['Child seen', 'No']],
  [{ eventAt: '2026-03-12T16:00' }, ['Happened', '12 March 2026, 16:00']],
  [{ eventAt: '2026-03-29T00:30' }, ['Happened', '29 March 2026, 00:30']],
  [{ writtenAt: '2026-03-13' }, ['Written', '13 March 2026']],
  [{ present: ['Jordan', 'Lisa'] }, ['Present', 'Jordan, Lisa']],
])('%o reads well', (about, fact) => {
  expect(listFacts({ about })).toEqual([fact])
})

test('people and places are named with what they are', () => {
  const facts = listFacts({
    child: { name: 'Jordan Ellis', knownAs: ['Jordan', 'Jo'], pronouns: 'he/him' },
    people: [{ name: 'Lisa Ellis', role: 'mum' }],
    places: [{ name: 'Elm Road School', kind: 'school' }],
  })
  expect(facts).toEqual([
    ['Child', 'Jordan Ellis (Jordan, Jo)'],
    ['Pronouns', 'he/him'],
    ['Mum', 'Lisa Ellis'],
    ['Place', 'Elm Road School'],
  ])
})

test.each([
  [{}, 'Case note.docx'],
  [{ kind: 'Home visit', eventAt: '2026-03-12T16:00' }, 'Home visit 2026-03-12.docx'],
  [{ kind: '../a/b: *?', title: 'Jordan' }, 'a b.docx'],
])('a file is named by what it was and when, never by a name: %o', (about, name) => {
  expect(fileNameOf(about)).toBe(name)
})
