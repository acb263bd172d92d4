/** Ideas: what each word of the two passages says, so that new and lost words can be told from other words for the same. */
import { readWords } from '../../note/words.ts'
import { type Licence, readLicence } from './licence.ts'
import { type Comparison, type Passage, wordsOf } from './passage.ts'
import { rootOf } from './roots.ts'
import { readScopes } from './scopes.ts'
import { segmentsOf } from './segments.ts'
import { readSenses } from './senses.ts'
import type { Token } from './token.ts'
import { isFunctionWord } from './tokens.ts'

export interface Idea extends Pick<Token, 'text' | 'lower' | 'root' | 'ids' | 'isVerb' | 'start'> {
  readonly sentence: number
  /** What is said in one breath has one number in its passage. */
  readonly segment: number
  /** Roots of the words said in the same breath, apart from those that carry no fact. */
  readonly beside: readonly string[]
  /** The word after it, in lower case. */
  readonly next: string
  /** A verb with somebody after it who then does something: "makes him eat". */
  readonly isMaking: boolean
  /** It opens a sentence, where a capital says nothing. */
  readonly opens: boolean
  /** Whether it carries no fact of its own. */
  readonly isFunction: boolean
}

export interface Ideas {
  readonly source: readonly Idea[]
  readonly rewrite: readonly Idea[]
  readonly sourceIds: ReadonlySet<string>
  readonly rewriteIds: ReadonlySet<string>
  /** Roots of the words that the note quotes. */
  readonly spokenRoots: ReadonlySet<string>
  readonly licence: Licence
  /** Whether the rewrite says of more that somebody said or thought it. */
  readonly hasMoreTellers: boolean
}

const read = new WeakMap<Comparison, Ideas>()

export function ideasOf(comparison: Comparison): Ideas {
  const known = read.get(comparison) ?? new ReadIdeas(comparison)
  read.set(comparison, known)
  return known
}

/** Each is read when it is first asked for: what asks for one often needs none of the others. */
class ReadIdeas implements Ideas {
  readonly #passages: Comparison
  readonly #read: Partial<Record<keyof Ideas, unknown>> = {}

  constructor(comparison: Comparison) {
    this.#passages = comparison
  }

  get source() {
    return this.#recall('source', ({ source }) => readIdeas(source))
  }

  get rewrite() {
    return this.#recall('rewrite', ({ rewrite }) => readIdeas(rewrite))
  }

  get sourceIds() {
    return this.#recall('sourceIds', ({ source }) => idsOfAll(source, this.source))
  }

  get rewriteIds() {
    return this.#recall('rewriteIds', ({ rewrite }) => idsOfAll(rewrite, this.rewrite))
  }

  get spokenRoots() {
    return this.#recall('spokenRoots', ({ source }) => {
      return new Set(readWords(source.quotes.join(' . ')).map(({ lower }) => rootOf(lower)))
    })
  }

  get licence() {
    return this.#recall('licence', ({ source }) => readLicence(source.unslotted))
  }

  get hasMoreTellers() {
    return this.#recall('hasMoreTellers', ({ source, rewrite }) => {
      return tellings(rewrite) > tellings(source)
    })
  }

  #recall<K extends keyof Ideas>(name: K, make: (passages: Comparison) => Ideas[K]): Ideas[K] {
    this.#read[name] ??= make(this.#passages)
    return this.#read[name] as Ideas[K]
  }
}

/** What any word of the passage says, names and roles included; speech aside. */
function idsOfAll(passage: Passage, ideas: readonly Idea[]): Set<string> {
  const roots = wordsOf(passage).flatMap(({ lower }) =>
    lower.includes('-') ? [lower, ...lower.split('-')].map(rootOf) : rootOf(lower),
  )
  return new Set([...roots, ...readSenses(roots).flat(), ...ideas.flatMap(({ ids }) => ids)])
}

const tellings = ({ sentences }: Passage): number =>
  new Set(
    sentences.flatMap((sentence) =>
      readScopes(sentence).flatMap(({ tellers }) => tellers.map(({ verb }) => verb)),
    ),
  ).size

function isMaking(tokens: readonly Token[], start: number): boolean {
  const at = tokens.findIndex((token) => token.start === start)
  return tokens[at + 1]?.kind === 'party' && tokens[at + 2]?.isVerb === true
}

function readIdeas(passage: Passage): Idea[] {
  let segment = 0
  return passage.sentences.flatMap((one, sentence) => {
    return segmentsOf(one).flatMap((tokens) => {
      segment++
      const number = segment
      const words = tokens.filter((token) => token.kind === 'word' && !token.isFigure)
      const said = words.filter((token) => !isFunctionWord(token)).map(({ root }) => root)
      return words.map(({ text, lower, root, ids, isVerb, start: at }, index) => ({
        segment: number,
        isMaking: isMaking(one.tokens, at),
        opens: one.tokens[0]?.start === at,
        next: words[index + 1]?.lower ?? '',
        isFunction: isFunctionWord({ lower }),
        beside: said.filter((other) => other !== root),
        text,
        lower,
        root,
        ids: isFunctionWord({ lower }) ? ids.slice(1) : ids,
        isVerb,
        start: at,
        sentence,
      }))
    })
  })
}
