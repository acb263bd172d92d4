import { defineProfile } from '../profile.ts'

export const profile = defineProfile(import.meta.url, {
  id: 'case-notes',
  name: 'Case notes guide',
  guide: 'case-notes',
  source: {
    guide: 'case-notes',
    quote:
      'The purpose of case notes is to give an overview of actions and interventions in relation to a particular child.',
  },
  addressChild: false,
  known: ['Wisdom', 'Merlin'],
  voice:
    'An overview of what was done for this child: evidence based, fact not opinion, thorough and concise.',
  limits: {
    routine: { workingDays: 5 },
  },
  positions: {
    'routine write-up limit': '5 working days, sooner if possible',
    'safeguarding write-up limit': 'not stated',
    'monthly cut-off': 'none',
    'date used for the entry': 'not stated',
    'late note must explain itself': 'not stated',
    'analysis in a case note':
      'no in-depth analysis; only the thinking behind a decision made on the visit',
    opinion: "'fact not opinion'",
    'who the note is written to': 'not stated',
    "second person ('you')":
      'not asked for; and one note is copied to all children with an open referral',
    'one note for several children': 'copy to all children with an open referral',
    length: 'thorough and concise; bullets welcome',
    transcript: 'overview only',
    'detail held elsewhere': 'do not repeat: cross-refer',
    'copy and paste': 'emails with care; assessments: link instead',
    structure: 'no sections; contact type drop-down; bullets',
    'template force': 'must',
    'child seen / seen alone': 'fields on the creation screen',
    'colour coding': 'none',
    "child's exact words": 'not stated',
    title: 'contact type',
    'names and initials': 'not stated',
    pronouns: 'not stated',
    identity: 'not stated',
    'significant events': "separate 'Significant' note type",
    plan: 'not stated',
    actions: 'not stated',
    jargon: "silent; uses 'Merlin', 'PPO' unexplained",
    'word for the people': 'children, parents',
    finalising: 'author finalises',
  },
})
