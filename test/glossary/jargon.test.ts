/** Jargon in whole notes, by terms and rules together: what is flagged, and what stays silent. */
import { describe, expect, test } from 'vitest'
import { createAnalyser } from '../../server/check.ts'
import { loadGlossary } from '../../server/glossary/load.ts'
import { DEFAULT_PROFILE, profiles } from '../../server/profiles/index.ts'
import { rules } from '../../server/rules/index.ts'
import { mark, readMarked } from '../marked.ts'

const analyser = createAnalyser({
  terms: loadGlossary().filter(({ category }) => category === 'jargon'),
  rules: Object.fromEntries(Object.entries(rules).filter(([id]) => id.startsWith('jargon/'))),
  rulesVersion: 'test',
  profiles,
  defaultProfile: DEFAULT_PROFILE,
})
const flagsOf = (text: string) => analyser.checkNote({ text, addressChild: false }).flags

describe('notes that only the service can read', () => {
  test.each([
    `[[Statutory visit]] to Maya at [[placement]], 3 June, 4pm. Maya [[presented as]] tired after
[[contact]] with her nan. She said that she likes her room. Next [[core group]] is on 20 June and the
[[permanence planning meeting]] is in July.`,
    `[[Strategy discussion]] held. [[Threshold met]] for a joint [[s47 enquiry]]. The
[[child protection medical]] is on Tuesday and a [[body map]] was done. [[Parallel planning]] to start.`,
    `Leo is on a [[reduced timetable]] and has had two days of [[internal exclusion]]. School will ask
for a [[managed move]]. The [[attendance panel]] meets on Friday. Mum wants an
[[education, health and care plan]].`,
    `Dad was given a [[non-molestation order]] and is [[on remand]]. The [[children's guardian]] wants a
[[fact-finding hearing]]. Mum has [[leave to remain]] until May.`,
    `Nana has had a [[viability assessment]] as a [[connected person]]. If it is positive, we will ask
[[panel]] about a [[special guardianship order]]. [[Letterbox contact]] with Dad goes on twice a year.`,
    `Jay was [[dysregulated]] at school and staff used [[de-escalation]]. The clinic offered
[[psychoeducation]]. He was [[hypervigilant]] and has [[insecure attachment]]. His carer wants [[respite]].`,
    `Baby Ivy dropped below the 9th [[centile]] and there are worries about [[faltering growth]]. A
[[skeletal survey]] found a healing break in the [[clavicle]]. There were [[petechiae]] on her cheek.`,
    `Sam may be used for [[county lines]]. Police shared [[intel]] about [[cuckooing]]. There will be a
[[contextual safeguarding meeting]]. A [[return home interview]] was offered.`,
    `Ruby is [[non-verbal]] and uses [[Makaton]]. [[Direct payments]] pay for a [[sessional worker]].
The hospital will look at her [[sensory diet]] and her [[enteral feeding]].`,
    `Callum moved to [[semi-independent accommodation]]. His [[personal adviser]] updated the
[[pathway plan]]. The [[provider]] says that he pays his rent. He has [[no recourse to public funds]].`,
    `[[Stepped down]] to [[early help]]. The [[lead professional]] is Mrs Bell. [[Universal services]] will
go on, and there is a [[contingency plan]]. [[Reg 24]] checks are done for the [[kinship carers]].`,
  ])('%#', (marked) => {
    const { text } = readMarked(marked.replaceAll('\n', ' '))
    expect(mark(text, flagsOf(text))).toBe(marked.replaceAll('\n', ' '))
  })
})

describe('notes that anybody can read', () => {
  test.each([
    `You showed me your new room. You like your work placement at the garage. The front door sticks. You
made eye contact and laughed. Mum asked for the contact number of the school, and I contacted the GP. In
that case I will ring again. The fence panel is mended.`,
    `Your nan came to see you. You played a matching game and she gave you a certificate. Your advocate,
Zoe, sat with you. Your uncle is engaged to be married. The basketball court was shut, so you packed
your suitcase in case it rained.`,
    `You wrote a review of a film and had a session at the gym. The school has new resources. Your team
played in the conference league. The unit on shapes in maths was hard. Dad stepped down from the bus.`,
    `The email attachment would not open. There was no threshold at the door of the house. Your mum is a
solicitor and met a client at work. We took a short break for lunch and listened to the music.`,
    `I filled in section 7 of the form with your dad. He has a cold and a scrape on his elbow. He drew the
femur in science. We will talk again on Monday at 4pm.`,
  ])('%#', (note) => {
    const text = note.replaceAll('\n', ' ')
    expect(mark(text, flagsOf(text))).toBe(text)
  })

  test.each([
    `The judge made a care order (when a judge decides that the council shares responsibility for a
child). The care order lasts until you are 18. You told me “I hate placement”.`,
    `Your dad did not come to the meeting on 9 January (the core group, where your parents and the people
who work with them meet).`,
    `We read your education, health and care plan (the plan that says what help you get at school).`,
    `The court will ask for a report. The rule for this is section 7.`,
  ])('what is explained or said: %#', (note) => {
    const text = note.replaceAll('\n', ' ')
    expect(mark(text, flagsOf(text))).toBe(text)
  })
})

describe('the number of a law is explained by what it is about', () => {
  test.each([
    ['The s47 starts.', /a child is being hurt/],
    ['He was charged with a section 47 assault.', /the crime of/],
    ['She is in hospital under section 3.', /kept in hospital/],
    ['The landlord sent a section 21 notice.', /landlord’s|landlord's/],
    ['They agreed to section 20.', /their parents agreed/],
    ['An order under s.91(14).', /before going back to court/],
  ])('%s', (text, meaning) => {
    const [suggestion] = flagsOf(text)[0]?.suggestions ?? []
    expect(suggestion?.kind === 'explain' && suggestion.text).toMatch(meaning)
  })

  test('an unknown number asks', () => {
    expect(flagsOf('The s999 starts.')[0]?.suggestions[0]?.kind).toBe('ask')
  })

  test('the short way is also an abbreviation', () => {
    expect(flagsOf('The s17 starts.')[0]?.also).toEqual(['abbreviation'])
    expect(flagsOf('The section 17 starts.')[0]?.also).toBeUndefined()
  })
})

test.each([
  ['Placement broke down.', 'jargon/placement-breakdown'],
  ['He disclosed that she hit him.', 'jargon/disclosure'],
  ['There was hypoglycaemia.', 'jargon/medical-word'],
])('%s is found by %s', (text, rule) => {
  expect(flagsOf(text).map((flag) => flag.rule)).toEqual([rule])
})
