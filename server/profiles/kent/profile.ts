import type { Profile } from '../profile.ts'

export const profile: Profile = {
  id: 'kent',
  name: 'Kent',
  guide: 'kent',
  source: {
    guide: 'kent',
    quote: 'it is the child’s story, and as such we owe it to them to write it with them in mind',
  },
  addressChild: false,
  hints: false,
  off: [],
  known: ['Liberi', 'EHM'],
  voice:
    'The child’s story, written with the child in mind: unambiguous, with fact, opinion, professional judgement and hearsay told apart.',
  limits: {
    statutoryDecision: {
      sameDay: true,
    },
  },
  sections: {
    headings: ['Reason for Contact', 'Detailed Notes', 'Analysis', 'Actions'],
    areRequired: false,
  },
  template:
    "Reason for Contact\n[What is the aim of this visit, and is it linked to the plan?]\n\nDetailed Notes\nVisit Record – General\n[Who was present, who was seen, and where? If others were there, who are they and what is their role?]\n\nVisit Record – Child/Young Person\n[Was the child seen alone? If not, why?]\n[What did you talk about? What are the child's views, wishes and feelings, and which tools did you use?]\n[What is day-to-day life like for this child? What did you see, what did the child tell you, what have others told you?]\n\nVisit Record – Parents/Carers\n[What did you talk about? What did you see, and how were they with the child?]\n\nVisit Record – Progress\n[How is the plan going? What is in the way, and what needs to happen?]\n\nAnalysis\n[What does this mean for the child's life? What else do you know, and how do the sources fit together?]\n[What is your hypothesis?]\n\nActions\n[What needs to happen, who will do it, by when, and how will we know?]",
  positions: {
    'routine write-up limit': "'timely', no figure",
    'safeguarding write-up limit': 'statutory decisions the day they are made',
    'monthly cut-off': 'none',
    'date used for the entry': "one 'Date' box",
    'late note must explain itself': 'not stated',
    'analysis in a case note': 'expected: analysis, reflection, hypothesis',
    opinion: 'allowed: separate fact, opinion, professional judgement, hearsay',
    'who the note is written to': "the child's story: write with them in mind",
    "second person ('you')": 'not asked for',
    'one note for several children': 'not stated',
    length: 'significant events in full, not everything',
    transcript: 'more than description',
    'detail held elsewhere': 'not stated',
    'copy and paste': 'not stated',
    structure: 'optional template (reason, notes, analysis, actions)',
    'template force': "'not meant to be directive'",
    'child seen / seen alone': 'template question; if not alone, why',
    'colour coding': 'none',
    "child's exact words": 'record what the child said; triangulate',
    title: 'purposeful heading',
    'names and initials': 'not stated',
    pronouns: 'not stated',
    identity: 'not stated',
    'significant events': 'always captured',
    plan: 'aim linked to plan or say not',
    actions: 'family-owned; test the hypothesis; measured',
    jargon: "'unambiguous'; its template says 'non-compliance'",
    'word for the people': 'service users',
    finalising: 'not stated',
  },
}
