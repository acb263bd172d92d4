import type { Profile } from '../profile.ts'

export const profile: Profile = {
  id: 'wandsworth',
  name: 'Wandsworth',
  addressChild: true,
  hints: false,
  source: {
    guide: 'wandsworth',
    quote: 'Write records as if writing to the child or family members',
  },
}
