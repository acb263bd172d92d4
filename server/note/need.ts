/** What a broad phrase leaves out, and what would settle it when it stands beside the phrase. */
const NEEDS = [
  /** What was said or done, and by whom. */
  'deed',
  /** What was seen or heard that shows how somebody was. */
  'sign',
  /** How somebody took part: what they said, asked, showed or made. */
  'part',
  /** What was seen in a place or on a person. */
  'sight',
  /** How many, how much. */
  'amount',
  /** When, how often, for how long. */
  'time',
  /** What was different before: how it was, how it is, by how much. */
  'change',
  /** What the worry is, or what it rests on. */
  'reason',
  /** What a verdict rests on. */
  'grounds',
  /** Who does what. */
  'action',
] as const

export type Need = (typeof NEEDS)[number]
