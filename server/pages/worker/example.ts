/** A note to try the page with. Every person, school and place in it is invented. */
import type { NoteContext } from '../../../plugin/index.ts'

export const exampleAbout: NoteContext = {
  child: {
    name: 'Jordan Ellis',
    knownAs: ['Jordan'],
    pronouns: 'he/him',
    words: { 'foster carer': 'Auntie Bev' },
  },
  people: [
    { name: 'Lisa Ellis', role: 'mum', knownAs: ['Mum'] },
    { name: 'Bev Harding', role: 'foster carer' },
    { name: 'Mr Osei', role: 'head of year at school' },
  ],
  about: { kind: 'Home visit', eventAt: '2026-03-12T16:00', childSeen: true, seenAlone: true },
}

const LINES = [
  'Statutory visit to Jordan in placement. Jordan was seen alone.',
  'Jordan presented as low in mood and was difficult to engage at first. He said, "I miss my bedroom at home and I miss the dog."',
  'School have raised concerns about his inappropriate behaviour and Mr Osei says he has been kicking off in lessons. This will be discussed at the next PEP and the IRO has been informed.',
  'Contact with Mum is inconsistent. Mum is not prioritising Jordan and failed to attend on two occasions.',
  'Bev said that Jordan helps with tea most nights and that he laughed a lot at the weekend when they took the dog to the beach.',
]

export const exampleNote = {
  type: 'doc',
  content: LINES.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
}
