/** Reads which words of a sentence somebody is named as saying, thinking or having found. */
import type { Reading } from '../note/note.ts'
import { ReadingMemory } from '../note/reading-memory.ts'
import type { Word } from '../note/words.ts'
import { loadPatterns, loadVerbs, setOf } from './pattern-list.ts'

const said = loadVerbs('opinion-said')
const held = loadPatterns('opinion-held')

const TURNS = setOf('but however although though yet so therefore nevertheless whereas')
const TAKES_BACK = setOf(
  'this these it i we sw in clearly obviously evidently plainly there evidence when given having by on',
)
const MAY_BE_NOUN = setOf(
  'report reports state states claim claims note notes share shares worry worries hope hopes fear fears comment comments text texts message messages email emails e-mail request requests estimate estimates answer stress guess call calls rate rates highlight highlights voice quote quotes word felt like',
)
const OPENS_RETOLD = setOf(
  'that he she they it this there mum dad his her their you your the no a an how if whether nothing feeling being having',
)
const NOT_RETOLD = setOf('to off about goodbye hello sorry yes no nothing little thank')
const DETERMINERS = setOf('a an the this that his her their your my our any no some')
const BE = setOf('is was been being')
const DASH_OR_SEMICOLON = /;|\s[-–—]\s|[–—]/

const readings = new ReadingMemory<readonly boolean[]>()

/** For each word of a sentence, whether it is retold or owned. Read once for each sentence. */
export function readRetold(reading: Reading): readonly boolean[] {
  const known = readings.get(reading)
  if (known) return known
  const retold = readScopes(reading)
  readings.set(reading, retold)
  return retold
}

function readScopes({ text, words, speech }: Reading): boolean[] {
  const retold = words.map(() => false)
  let isHeld = false
  let quoted = 0
  for (const [at, word] of words.entries()) {
    while (quoted < speech.length && (speech[quoted]?.end ?? 0) <= word.start) {
      isHeld = false
      quoted++
    }
    if ((speech[quoted]?.start ?? text.length) <= word.start) continue
    if (isHeld && ends(text, words, at)) isHeld = false
    retold[at] = isHeld
    isHeld ||= opensRetold(words, at) || held.matchAt(words, at) !== undefined
  }
  return retold
}

/** "… but this is untrue": what follows a turn is the writer's again, unless it is retold on. */
function ends(text: string, words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]]
  const gap = before && word ? text.slice(before.end, word.start) : ''
  if (DASH_OR_SEMICOLON.test(gap)) return true
  if (word?.lower === 'which' && gap.startsWith(',')) return true
  return TURNS.has(word?.lower ?? '') && TAKES_BACK.has(next?.lower ?? '')
}

/** Whether a word is a verb by which words or a view are retold. */
export function opensRetold(words: readonly Word[], at: number): boolean {
  const match = said.matchAt(words, at)
  if (!match) return false
  const lower = words[at]?.lower ?? ''
  const next = words[at + match.length]?.lower ?? ''
  const afterNext = words[at + match.length + 1]?.lower ?? ''
  if (NOT_RETOLD.has(next) || afterNext === 'to' || afterNext === 'about') return false
  const before = words[at - 1]?.lower ?? ''
  if (BE.has(before) && words[at - 2]?.lower === 'it') return false
  if (!MAY_BE_NOUN.has(lower) || match.length > 1) return true
  return !DETERMINERS.has(before) && (OPENS_RETOLD.has(next) || isName(words[at + 1]))
}

const isName = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text)
