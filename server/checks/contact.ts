/** What kind of contact a note is about, from what is known about it or else from how it opens. */
import type { About } from '../contract.ts'
import type { Note, Sentence } from '../note/note.ts'
import { readWords } from '../note/words.ts'
import { type Cue, type Cues, listsIn } from './cues.ts'
import { findSection } from './sections.ts'

const KINDS = [
  'visit',
  'direct-work',
  'meeting',
  'call',
  'message',
  'oversight',
  'summary',
] as const
export type ContactKind = (typeof KINDS)[number]

export interface Contact {
  /** None where neither what is known nor the opening of the note tells. */
  readonly kind: ContactKind | undefined
  /** Whether people met face to face: a visit, direct work or a meeting. */
  readonly isInPerson: boolean
  /** Whether people met somewhere that is no home: a school, a hospital, a café. */
  readonly isElsewhere: boolean
}

interface Known {
  readonly note: Note
  readonly about: About
  readonly sections: ReadonlyMap<string, readonly Sentence[]>
  readonly cues: Cues
}

const OPENING_SENTENCES = 3

/** The first word for a kind of contact counts: in the kind, the title, the reason, the opening. */
export function readContact({ note, about, sections, cues }: Known): Contact {
  const given = `${about.kind ?? ''}; ${about.title ?? ''}`
  const opens = opening(note, sections)
  const kind = kindOf(given) ?? kindIn(opens, cues)
  return {
    kind,
    isInPerson: kind === 'visit' || kind === 'direct-work' || kind === 'meeting',
    isElsewhere: isElsewhere(about, opens, cues),
  }
}

function isElsewhere(about: About, opens: ReadonlySet<Sentence>, cues: Cues): boolean {
  if (about.venue) return !/\b(?:home|house|flat|placement)\b/i.test(about.venue)
  if (/\bhome visit/i.test(`${about.kind} ${about.title}`)) return false
  return cues('venue-elsewhere').some(({ sentence }) => opens.has(sentence))
}

const listOfKind = (kind: ContactKind): string => `contact-${kind}`
/** A field that holds nothing but "Visit" says it as well. */
const BARE: readonly (readonly [ContactKind, RegExp])[] = [
  ['visit', /\bvisit\b/i],
  ['meeting', /\b(?:meeting|conference|review)\b/i],
  ['call', /\b(?:phone|telephone|call)\b/i],
  ['message', /\b(?:letter|message|text)\b/i],
  ['summary', /\bsummary\b/i],
]
const kindOfList = new Map<string, ContactKind>(KINDS.map((kind) => [listOfKind(kind), kind]))

function kindOf(words: string): ContactKind | undefined {
  for (const list of listsIn(readWords(words))) {
    const kind = kindOfList.get(list)
    if (kind) return kind
  }
  return BARE.find(([, word]) => word.test(words))?.[0]
}

/** The reason for contact, where the note gives one, else its first sentences. */
function opening(note: Note, sections: Known['sections']): ReadonlySet<Sentence> {
  const reason = findSection(sections, 'reason') ?? []
  const first = note.sentences.slice(0, OPENING_SENTENCES)
  return new Set([...reason, ...first])
}

function kindIn(sentences: ReadonlySet<Sentence>, cues: Cues): ContactKind | undefined {
  let found: ContactKind | undefined
  let at = Number.POSITIVE_INFINITY
  for (const kind of KINDS) {
    const cue = cuesOf(kind, cues).find(
      ({ sentence, isInSpeech }) => !isInSpeech && sentences.has(sentence),
    )
    if (!cue || cue.sentence.start + cue.start >= at) continue
    found = kind
    at = cue.sentence.start + cue.start
  }
  return found
}

const cuesOf = (kind: ContactKind, cues: Cues): readonly Cue[] =>
  kind === 'visit'
    ? [...cues(listOfKind(kind)), ...cues('opens-visit').filter(isFirst)].sort(byPlace)
    : cues(listOfKind(kind))

/** "Saw Jordan at school": the writer is left out. */
const isFirst = ({ sentence, start }: Cue): boolean => start <= sentence.reading.label.end

const byPlace = (a: Cue, b: Cue): number =>
  a.sentence.start + a.start - (b.sentence.start + b.start)
