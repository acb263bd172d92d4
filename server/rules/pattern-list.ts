/**
 * Lists of phrases with room in them, from `words/<name>.txt`, one a line, `#` starts a comment:
 * `his|her` either word, `<own>` any possessive, `<him>` any person, `…` one to five words, `.` at
 * the end: nothing more follows. The words of a match stand side by side, with no comma between them.
 */
import { readFileSync } from 'node:fs'
import { lazily } from '../note/lazily.ts'
import { signsOfRow } from '../note/rarity.ts'
import { WordTable } from '../note/vocabulary.ts'
import { readWords, type Word } from '../note/words.ts'
import { listedWords, matchParts, type Part, toPart } from './pattern-part.ts'
import type { Signs } from './signs.ts'
import { knownForms, type VerbForm, type VerbForms } from './verb-forms.ts'

export { isBeside, setOf } from './pattern-part.ts'

export interface Match {
  /** How many words, from the place that was asked about. */
  readonly length: number
  /** Which forms of its verb the first word may be; empty in a list without verbs. */
  readonly forms: ReadonlySet<VerbForm>
}

export interface PatternList {
  /** The longest phrase that starts at a word, if one does. */
  readonly matchAt: (words: readonly Word[], at: number) => Match | undefined
  /** Words of which one stands wherever a phrase stands; unknown where no list has them. */
  readonly signs?: Signs
}

interface Pattern {
  readonly rest: readonly Part[]
  readonly forms: ReadonlySet<VerbForm>
}

/** What starts with a word: the lines as they stand until a note has that word, which few have. */
interface Start {
  readonly lines: { readonly line: string; readonly forms: ReadonlySet<VerbForm> }[]
  branch?: Branch | readonly Pattern[]
}

/** Many patterns that share a first word: by their second word where it is listed, else `open`. */
interface Branch {
  readonly bySecond: ReadonlyMap<string, readonly Pattern[]>
  readonly open: readonly Pattern[]
}
/** So many patterns may be tried one by one. */
const FEW = 8

type Expand = (word: string) => VerbForms

const NO_FORMS: ReadonlySet<VerbForm> = new Set()
const NO_PARTS: readonly Part[] = []

const loaded: PatternList[] = []

/** Loads a list as it stands. Throws where the file is missing. */
export const loadPatterns = (name: string): PatternList => keep(patterns(readLines(name)))

/** Loads a list whose lines begin with a verb in the infinitive; every form of it matches. */
export const loadVerbs = (name: string): PatternList => keep(verbs(readLines(name)))

function keep(list: PatternList): PatternList {
  loaded.push(list)
  return list
}

/** Reads every list that was loaded; else each is read when a note is first looked through for it. */
export function readAllPatterns(): void {
  for (const { matchAt } of loaded) matchAt(readWords('a'), 0)
}

/** A list made of phrases. */
export const patterns = (lines: readonly string[]): PatternList =>
  patternList(lines, (word) => [[word, NO_FORMS]])

/** A list made of phrases that begin with a verb in the infinitive. */
export const verbs = (lines: readonly string[]): PatternList => patternList(lines, knownForms)

const readLines = (name: string): string[] =>
  readFileSync(new URL(`words/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')

function patternList(lines: readonly string[], expand: Expand): PatternList {
  const starts = lazily(() => startsOf(lines, expand))
  const signs = lazily(() => new Set(lines.flatMap((line) => signsOf(line, expand))))
  return {
    get signs() {
      return signs()
    },
    matchAt: (words, at) => {
      const first = words[at]
      const start = first && starts().get(first)
      if (!start) return undefined
      start.branch ??= branchOf(start)
      const { branch } = start
      if (!('open' in branch)) return longestOf(words, at, branch, undefined)
      const open = longestOf(words, at, branch.open, undefined)
      const second = branch.bySecond.get(words[at + 1]?.lower ?? '')
      return second ? longestOf(words, at, second, open) : open
    },
  }
}

function startsOf(lines: readonly string[], expand: Expand): WordTable<Start> {
  const starts = new WordTable<Start>()
  for (const line of lines) {
    for (const word of toPart(firstOf(line)).words) {
      for (const [form, forms] of expand(word)) {
        starts.recall(form, () => ({ lines: [] })).lines.push({ line, forms })
      }
    }
  }
  return starts
}

const firstOf = (line: string): string => /^\S*/.exec(line)?.[0] ?? ''

/** The parts of a line after its first. */
const restOf = (line: string): readonly Part[] => {
  const rest = line.slice(firstOf(line).length).trim()
  return rest === '' ? NO_PARTS : rest.split(/\s+/).map(toPart)
}

function signsOf(line: string, expand: Expand): readonly string[] {
  const firsts = [...toPart(firstOf(line)).words].flatMap((word) =>
    [...expand(word)].map(([form]) => form),
  )
  return signsOfRow([firsts, ...restOf(line).map(listedWords)])
}

function branchOf({ lines }: Start): Branch | readonly Pattern[] {
  const patterns = lines.map(({ line, forms }) => ({ rest: restOf(line), forms }))
  lines.length = 0
  return patterns.length > FEW ? toBranch(patterns) : patterns
}

function toBranch(patterns: readonly Pattern[]): Branch {
  const open: Pattern[] = []
  const bySecond = new Map<string, Pattern[]>()
  for (const pattern of patterns) {
    const second = pattern.rest[0]
    const listed = second && listedWords(second)
    if (!listed) open.push(pattern)
    else for (const word of listed) put(bySecond, word, pattern)
  }
  return { open, bySecond }
}

function put(patterns: Map<string, Pattern[]>, word: string, pattern: Pattern): void {
  const others = patterns.get(word)
  if (others) others.push(pattern)
  else patterns.set(word, [pattern])
}

function longestOf(
  words: readonly Word[],
  at: number,
  patterns: readonly Pattern[],
  other: Match | undefined,
): Match | undefined {
  let longest = other
  for (const { rest, forms } of patterns) {
    const length = matchParts(words, at + 1, rest) - at
    if (length <= 0 || length < (longest?.length ?? 0)) continue
    const isTie = longest?.length === length
    longest = { length, forms: isTie ? new Set([...forms, ...(longest?.forms ?? [])]) : forms }
  }
  return longest
}
