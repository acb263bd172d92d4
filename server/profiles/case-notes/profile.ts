import type { Profile } from '../profile.ts'

export const profile: Profile = {
  id: 'case-notes',
  name: 'Case notes guide',
  addressChild: false,
  hints: false,
  source: {
    guide: 'case-notes',
    quote:
      'The purpose of case notes is to give an overview of actions and interventions in relation to a particular child.',
  },
}
