import type { Profile } from '../profile.ts'

export const profile: Profile = {
  id: 'liquidlogic',
  name: 'Liquidlogic authority',
  guide: 'liquidlogic',
  source: {
    guide: 'liquidlogic',
    quote: 'All service users may access their personal records',
  },
  addressChild: false,
  hints: false,
  off: [],
  known: ['Liquid Logic', 'Liquidlogic', 'LCS'],
  voice:
    'Plain English, accurate and concise, with fact kept apart from opinion. The family may read it.',
  limits: {
    routine: {
      hours: 72,
    },
    safeguarding: {
      sameDay: true,
    },
    monthlyCutOffDay: 5,
  },
  sections: {
    headings: ['Reason for contact', 'Detailed Notes', 'Analysis of Information', 'Actions'],
    areRequired: true,
  },
  template:
    "Reason for contact\n[What was the purpose of this visit or contact?]\n\nDetailed Notes\n[Child seen or Child not seen]\n[Who was seen, children and adults? Was the child seen alone?]\n[What did you see: the home, how people were with each other, visitors?]\n[Which tools did you use, and how did the family respond?]\n[What was talked about, what advice was given, and how did they react?]\n[What did the child say about what they would like to happen, now and in the future?]\n\nAnalysis of Information\n[What does this mean, set against the purpose of the visit?]\n[What is going well, what is worrying, and how does each affect the family?]\n[How does it affect the child's safety and welfare, and the plan?]\n\nActions\n[Who will do what, by when?]",
  colours: {
    childSeen: 'green',
    childNotSeen: 'red',
    event: 'blue',
    speech: 'green',
  },
  positions: {
    'routine write-up limit': '72 hours from the event',
    'safeguarding write-up limit': 'immediately, and reported',
    'monthly cut-off': '5th of each month',
    'date used for the entry': 'event date, not write-up date',
    'late note must explain itself': 'not stated',
    'analysis in a case note': 'required for every significant event, in its own section',
    opinion: 'allowed if clearly separate from fact',
    'who the note is written to': 'not stated; families may read it',
    "second person ('you')": 'not asked for',
    'one note for several children': 'not stated',
    length: 'concise, but a long list of required content',
    transcript: 'not a transcript',
    'detail held elsewhere': 'not stated',
    'copy and paste': 'not stated',
    structure: 'four fixed sections',
    'template force': 'must',
    'child seen / seen alone': 'words in the note, coloured',
    'colour coding': 'green / red / blue',
    "child's exact words": 'highlight in green',
    title: 'not stated',
    'names and initials': 'abbreviations explained',
    pronouns: 'not stated',
    identity: 'not stated',
    'significant events': 'analysis required',
    plan: 'progress towards plan and outcomes',
    actions: 'from the analysis',
    jargon: 'plain English, abbreviations explained',
    'word for the people': 'service users',
    finalising: 'finalised in 72 hours and by the 5th',
  },
}
