/** Damages good rewrites by rule, a few ways each in turn, so that every form of damage is met often. */
import type { GuardCase } from './set.ts'

export interface Damaged {
  readonly kind: string
  readonly rewrite: string
}

interface Good {
  readonly rewrite: string
  readonly child?: GuardCase['child']
}

/** Does one kind of damage; undefined where the rewrite offers no place for it. */
type Damage = (good: Good, turn: number) => string | undefined

const EACH = 4
const MONTHS =
  'January February March April May June July August September October November December'
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'

const DAMAGE: readonly (readonly [kind: string, damage: Damage])[] = [
  [
    'markup',
    ({ rewrite }, turn) => rewrite.replace(/\b\w{4,}\b/, MARKS[turn % MARKS.length] ?? ''),
  ],
  [
    'number-changed',
    ({ rewrite }) => replace(rewrite, /\b\d+(?=[^\d]|$)/, (n) => `${Number(n) + 1}`),
  ],
  ['preamble', ({ rewrite }, turn) => PREAMBLES[turn % PREAMBLES.length]?.replace('…', rewrite)],
  [
    'negation-added',
    ({ rewrite }) => replace(rewrite, /\b(?:was|were|is|are)\b(?! not)/, (verb) => `${verb} not`),
  ],
  ['invisible', ({ rewrite }, turn) => rewrite.replace(' ', `${UNSEEN[turn % UNSEEN.length]} `)],
  ['child-named', ({ rewrite, child }) => replace(rewrite, /\b[Yy]ou\b/, () => firstName(child))],
  ['date-moved', ({ rewrite }) => next(rewrite, MONTHS) ?? next(rewrite, DAYS)],
  ['link', ({ rewrite }, turn) => `${rewrite} ${LINKS[turn % LINKS.length]}`],
  ['quote-changed', ({ rewrite }) => quoted(rewrite, (words) => words.replace(/^(\S+) \S+/, '$1'))],
  ['third-person-left', ({ rewrite, child }) => replace(rewrite, /^You\b/, () => pronounOf(child))],
  ['sentence-dropped', ({ rewrite }) => replace(rewrite, /(?<=[.?] )[^.?]+\.$/, () => '')],
  [
    'time-moved',
    ({ rewrite }) =>
      replace(rewrite, /(?<=\d)(?:am|pm)\b/, (half) => (half === 'am' ? 'pm' : 'am')),
  ],
  [
    'name-invented',
    ({ rewrite }, turn) =>
      replace(rewrite, /(?=\.(?: |$))/, () => ` with ${STRANGERS[turn % STRANGERS.length]}`),
  ],
  ['too-short', ({ rewrite }) => tooShort(rewrite)],
  ['quote-invented', ({ rewrite }) => `${rewrite} You said "I wanted to go home".`],
  ['too-long', ({ rewrite }) => Array(6).fill(rewrite).join(' ')],
]

const MARKS = ['**$&**', '<b>$&</b>', '# $&', '`$&`']
const PREAMBLES = [
  'Here is the rewritten note: …',
  'Sure! …',
  '… Let me know if you would like any changes.',
  'Rewritten to the child: …',
]
const UNSEEN = ['\u200b', '\u202e', '\u00ad', '\u{e0041}']
const LINKS = ['See https://example.org/help.', 'www.example.org', '[more](http://example.org)']
const STRANGERS = ['Mr Gough', 'your aunt Petra', 'Dr Sims', 'Jasmine']

/** A few kinds of damage for one rewrite; `index` says where in the list of kinds to begin. */
export function damageForm(good: Good, index: number): Damaged[] {
  const damaged: Damaged[] = []
  for (let turn = 0; turn < DAMAGE.length && damaged.length < EACH; turn++) {
    const [kind, damage] = DAMAGE[(index * EACH + turn) % DAMAGE.length] ?? []
    const rewrite = damage?.(good, index)?.replace(/ {2,}/g, ' ').trim()
    if (kind && rewrite && rewrite !== good.rewrite) damaged.push({ kind, rewrite })
  }
  return damaged
}

/** Replaces the first match outside speech; undefined where there is none. */
function replace(text: string, pattern: RegExp, by: (found: string) => string): string | undefined {
  const said = text.replace(/"[^"]*"/g, (speech) => '·'.repeat(speech.length))
  const match = pattern.exec(said)
  if (!match) return undefined
  return text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length)
}

/** The first month or day that stands in the text becomes the next one. */
function next(text: string, list: string): string | undefined {
  const names = list.split(' ')
  const pattern = new RegExp(`\\b(?:${names.join('|')})\\b`)
  return replace(text, pattern, (name) => names[(names.indexOf(name) + 1) % names.length] ?? name)
}

const quoted = (text: string, change: (words: string) => string): string | undefined =>
  /"[^\s"]+ \S/.test(text)
    ? text.replace(/"([^"]*)"/, (_, words: string) => `"${change(words)}"`)
    : undefined

/** The first few words alone. */
function tooShort(text: string): string | undefined {
  const words = text.split(' ')
  return words.length > 20 ? `${words.slice(0, 6).join(' ')}.` : undefined
}

const firstName = (child: Good['child']): string => child?.name.split(' ')[0] ?? 'The child'

const pronounOf = (child: Good['child']): string =>
  ({ he: 'He', she: 'She', they: 'They' })[child?.pronouns?.split('/')[0] ?? 'they'] ?? 'They'
