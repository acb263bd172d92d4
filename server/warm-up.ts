/**
 * Has an analyser at work before anybody waits for it: what is made when it is first needed is made, and
 * what is often run is compiled. Without it the first hundred notes take up to ten times as long.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Analyser } from './check.ts'

const SENTENCES_A_NOTE = 4
const CAST = {
  child: { name: 'Kit', pronouns: 'he/him' },
  people: [{ name: 'Ros Holloway', role: 'mum' }],
}

/** Reads the examples of every rule; whoever calls meanwhile is answered in between. */
export async function warmUp({ rules, checkNote }: Analyser): Promise<void> {
  const sentences = Object.values(rules)
    .flatMap(({ examples }) => [...examples.flags, ...examples.passes])
    .map((marked) => marked.replace(/\[\[|\]\]/g, ''))
  for (let at = 0; at < sentences.length; at += SENTENCES_A_NOTE) {
    await nextTurn()
    const text = sentences.slice(at, at + SENTENCES_A_NOTE).join(' ')
    checkNote({ text, ...CAST, addressChild: true })
  }
}
