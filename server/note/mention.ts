/** Words that stand for somebody, and what a sentence tells of them. */
import type { Gender } from './gender.ts'
import type { RoleKind } from './roles.ts'
import type { Span } from './span.ts'

/**
 * What somebody is in a sentence; `told` the subject of what is retold ("Mum said that he …"), `met` is whom the writer saw or spoke to, `topic` whom about.
 */
export type Part = 'subject' | 'told' | 'met' | 'object' | 'topic' | 'owner' | 'self'

/**
 * Of whom a pronoun in retold words speaks: the teller ("Mum said she will ring"), somebody else ("asked
 * how she was", "said she has nightmares"), somebody whose words were only noted, or not told.
 */
export type Telling = 'self' | 'other' | 'noted' | 'open'

export type MentionKind = 'name' | 'role' | 'child-word' | 'group' | 'pronoun'

/** Words that stand for somebody; offsets are the sentence's. */
export interface Mention extends Span {
  readonly kind: MentionKind
  /** The first of its words, and the one after its last. */
  readonly from: number
  readonly to: number
  /**
   * `child`, `p2` for the third of the cast's people, `mum` for a role that nobody in the cast has,
   * `name:priya` for somebody else; '' for a pronoun, `offspring` for "her son", `baby` for a baby.
   */
  readonly who: string
  /** The first of its words, lower case, without "'s". */
  readonly first: string
  /** Whether somebody else of the cast is called the same. */
  readonly isShared: boolean
  readonly gender: Gender
  readonly isPlural: boolean
  readonly role: RoleKind | undefined
  readonly part: Part
  /** Whose son, mum or friend, as the place of that mention in the list; -1 where nobody is named. */
  readonly owner: number
  /** The subject of the clause that it stands in; -1 for none before it, -2 for a thing. */
  readonly governor: number
  /** Whose words are retold ("Mum said that she …"), or -1. */
  readonly speaker: number
  /** Of whom it speaks within what is retold. */
  readonly telling: Telling
  /** A subject that says or thinks: "She told me". */
  readonly tells: boolean
  /** Above 0 where the words after it are a child's world ("her nursery"), below 0 a grown-up's. */
  readonly fit: number
  /** Like `fit`, for words of kin ("her mum"), which say nothing where Mum herself may be meant. */
  readonly kinFit: number
  /** "had a phone on him": the one who had it. */
  readonly isOnBody: boolean
  /** "her own": the subject's. */
  readonly isOwn: boolean
  /** Quoted: nobody there is written about, but "he" may mean him later. */
  readonly isInSpeech: boolean
  /** In a form label: "Jordan's views: …". */
  readonly isInLabel: boolean
  /** Called out before "you": "Jordan, you told me". */
  readonly isCalled: boolean
  /** One of several joined by "and"; the place of the first of them, or -1. */
  readonly joinedTo: number
}

/** A mention while its sentence is being read. */
export type Draft = { -readonly [K in keyof Mention]: Mention[K] }

export interface SentenceMentions {
  readonly mentions: readonly Mention[]
  /** Whether it names the child, or calls the child "the child", to speak about the child. */
  readonly isOfChild: boolean
  /** Whether it calls the child by name to speak to the child. */
  readonly isCall: boolean
  /** Whether "you" or "your" stands in the writer's own words. */
  readonly hasYou: boolean
  /** Whether something here is said of babies alone: a nappy, a feed, weeks of age. */
  readonly isOfBaby: boolean
  /** Whether something here is said of older children alone: school, college. */
  readonly isOfOlder: boolean
  /** Whether people do together what is said here. */
  readonly isTogether: boolean
}
