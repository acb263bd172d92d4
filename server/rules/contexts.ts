/** Remembers with a sentence what was found in it where it stands: between these neighbours. */
import type { Reading, Sentence } from '../note/note.ts'
import type { Draft } from './draft.ts'
import type { Finder, Found, Setting } from './rule.ts'

/** A sentence under a heading, between its neighbours, for one setting. */
export interface Context {
  readonly found: readonly Found[]
  /** The drafts that it came to, and with which findings of note rules. */
  settled?: { readonly withNote: string; readonly drafts: readonly Draft[] }
}

interface Known extends Context {
  readonly setting: string
  readonly heading: number
  readonly previous: number
  readonly next: number
}

/** In so many contexts a sentence is remembered: "No change." may stand in each section of a note. */
const MOST = 6

/** A memory over a finder, which must look at no more than makes a context. */
export function rememberContexts(find: Finder): (sentence: Sentence, setting: Setting) => Context {
  const memory = new WeakMap<Reading, Known[]>()
  return (sentence, setting) => {
    const { reading, heading, previous, next } = sentence
    const around = {
      setting: setting.key,
      heading: heading?.reading.id ?? 0,
      previous: previous?.reading.id ?? 0,
      next: next?.reading.id ?? 0,
    }
    const all = memory.get(reading) ?? []
    const known = all.find((one) => isSame(one, around))
    if (known) return known
    const made = { ...around, found: find(sentence, setting) }
    memory.set(reading, [made, ...all.slice(0, MOST - 1)])
    return made
  }
}

const isSame = (a: Omit<Known, 'found'>, b: Omit<Known, 'found'>): boolean =>
  a.next === b.next &&
  a.previous === b.previous &&
  a.heading === b.heading &&
  a.setting === b.setting
