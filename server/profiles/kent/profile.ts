import type { Profile } from '../profile.ts'

export const profile: Profile = {
  id: 'kent',
  name: 'Kent',
  addressChild: false,
  hints: false,
  source: {
    guide: 'kent',
    quote: 'it is the child’s story, and as such we owe it to them to write it with them in mind',
  },
}
