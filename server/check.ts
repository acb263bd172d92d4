/** `checkNote()`: a note in, flags and checks out. Routes, evals, the command line and tests call it. */
import type { NoteCheck } from './checks/check.ts'
import { coverageOf } from './checks/coverage.ts'
import { questionsFor, type ReaderQuestion } from './checks/reader-questions.ts'
import { runChecks } from './checks/run.ts'
import type { Check, CheckResult, Coverage, NoteInput, ProfileInfo } from './contract.ts'
import { createMatcher } from './glossary/match.ts'
import type { Term } from './glossary/term.ts'
import { isEnglish } from './note/english.ts'
import { readNote, unreadIn } from './note/note.ts'
import { readCast } from './note/people.ts'
import { readabilityOf } from './note/readability.ts'
import { lowerOf } from './note/words.ts'
import { type Profile, toProfileInfo } from './profiles/profile.ts'
import { suggestRewrites } from './rewrite/suggest.ts'
import type { NoteRule, Rule, Setting } from './rules/rule.ts'
import { createRunner, finderOf } from './rules/run.ts'
import { isWanted, type Wish } from './rules/wanted.ts'

export interface AnalyserOptions {
  readonly terms: readonly Term[]
  readonly rules: Readonly<Record<string, Rule>>
  /** Checks of the whole note; none where left out. */
  readonly checks?: Readonly<Record<string, NoteCheck>>
  readonly rulesVersion: string
  readonly profiles: readonly Profile[]
  /** The id of the profile that applies where a note names none. */
  readonly defaultProfile: string
}

export interface Analyser {
  /** Checks one note. Throws `UnknownProfileError` where the note names a profile not in force. */
  readonly checkNote: (input: NoteInput) => CheckResult
  /** How much of a note, in code units, was not read lately: nearly all that a check takes. */
  readonly unreadIn: (text: string) => number
  /** The profile that a note is checked by. Throws `UnknownProfileError`. */
  readonly profileOf: (input: NoteInput) => Profile
  /** Whether the note's profile wants a flag that somebody else raised. Throws `UnknownProfileError`. */
  readonly wants: (input: NoteInput) => (wish: Wish) => boolean
  /** What the note's guide asks for that needs a reader. */
  readonly readerQuestions: (input: NoteInput) => readonly ReaderQuestion[]
  /** How far a profile's guide is answered. Throws `UnknownProfileError`. */
  readonly coverageOf: (profile: string) => Coverage
  readonly terms: readonly Term[]
  readonly rules: Readonly<Record<string, Rule>>
  readonly rulesVersion: string
  readonly profiles: readonly ProfileInfo[]
  readonly defaultProfile: string
}

export class UnknownProfileError extends Error {
  override readonly name = 'UnknownProfileError'
  readonly known: readonly string[]
  constructor(known: readonly string[]) {
    super(`No profile of that name. Known: ${known.join(', ')}.`)
    this.known = known
  }
}

const isNoteRule = (rule: Rule): rule is NoteRule => 'findInNote' in rule

export function createAnalyser(options: AnalyserOptions): Analyser {
  const entries = Object.entries(options.rules)
  const run = createRunner({
    finders: [
      createMatcher(options.terms),
      ...entries.flatMap(([id, rule]) => (isNoteRule(rule) ? [] : [finderOf(id, rule)])),
    ],
    noteRules: entries.flatMap(([id, rule]) => (isNoteRule(rule) ? [[id, rule] as const] : [])),
  })
  const profiles = new Map(options.profiles.map((profile) => [profile.id, profile]))
  if (!profiles.has(options.defaultProfile)) throw new UnknownProfileError([...profiles.keys()])
  const profileOf = (input: NoteInput): Profile => {
    const profile = profiles.get(input.profile ?? options.defaultProfile)
    if (!profile) throw new UnknownProfileError([...profiles.keys()])
    return profile
  }

  return {
    profileOf,
    unreadIn,
    wants(input) {
      const setting = settingOf(input, profileOf(input))
      return (wish) => isWanted(wish, setting)
    },
    readerQuestions: (input) => questionsFor(profileOf(input)),
    terms: options.terms,
    rules: options.rules,
    rulesVersion: options.rulesVersion,
    defaultProfile: options.defaultProfile,
    profiles: options.profiles.map(toProfileInfo),
    coverageOf: (profile) => coverageOf(options.checks ?? {}, profileOf({ text: '', profile })),
    checkNote(input) {
      const profile = profileOf(input)
      const note = readNote(input.text)
      const setting = settingOf(input, profile)
      const { cast, addressChild } = setting
      const isKnown = isEnglish(note)
      const flags = suggestRewrites(note, isKnown ? run(note, setting) : [], {
        cast,
        child: input.child,
        people: input.people ?? [],
        alsoOnRecordOf: input.about?.alsoOnRecordOf ?? [],
      })
      return {
        flags,
        checks: isKnown
          ? runChecks(options.checks ?? {}, { note, input, cast, profile, addressChild, flags })
          : [NOT_ENGLISH],
        words: note.wordCount,
        sentences: note.sentences.length,
        readability: { fleschKincaidGrade: readabilityOf(note) },
        profile: profile.id,
        addressChild,
        rulesVersion: options.rulesVersion,
      }
    },
  }
}

/** In place of flags that would be wrong. */
const NOT_ENGLISH: Check = {
  id: 'language-1',
  rule: 'checks/language',
  title: 'The note is in English',
  status: 'ask',
  message: 'This note does not seem to be in English, so nothing is flagged.',
  sources: [{ reason: 'The rules and terms know English alone.' }],
}

/** What the caller says wins over the profile; a note on another child's record is never to "you". */
function settingOf(input: NoteInput, profile: Profile): Setting {
  const cast = readCast(input.child, input.people)
  const isShared = (input.about?.alsoOnRecordOf?.length ?? 0) > 0
  const addressChild = !isShared && (input.addressChild ?? profile.addressChild)
  return {
    key: `${profile.id}|${addressChild}|${cast.key}`,
    cast,
    addressChild,
    hints: profile.hints,
    off: new Set(profile.off),
    known: new Set(profile.known.map(lowerOf)),
  }
}
