import type { Profile } from '../profile.ts'

export const profile: Profile = {
  id: 'newcastle',
  name: 'Newcastle',
  addressChild: false,
  hints: false,
  source: {
    guide: 'newcastle',
    quote: 'the most important reader are the children, young people and families themselves',
  },
}
