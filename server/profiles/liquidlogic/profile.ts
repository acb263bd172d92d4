import type { Profile } from '../profile.ts'

export const profile: Profile = {
  id: 'liquidlogic',
  name: 'Liquidlogic authority',
  addressChild: false,
  hints: false,
  source: {
    guide: 'liquidlogic',
    quote: 'All service users may access their personal records',
  },
}
