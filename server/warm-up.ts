/**
 * Has an analyser at work before anybody waits for it: what is made when it is first needed is made, and
 * what is often run is compiled. Without it the first hundred notes take up to ten times as long.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Analyser } from './check.ts'

const SENTENCES_A_NOTE = 6
/** So often is each read, every time with other words: what was read before is remembered. */
const ROUNDS = ['', ' It was about 4pm', ' I rang the school', ' We met on 3 May']
const CAST = {
  child: { name: 'Kit', pronouns: 'he/him' },
  people: [{ name: 'Ros Holloway', role: 'mum' }],
}

/** Reads the examples of every rule; whoever calls meanwhile is answered in between. */
export async function warmUp({ rules, checkNote }: Analyser): Promise<void> {
  const sentences = Object.values(rules)
    .flatMap(({ examples }) => [...examples.flags, ...examples.passes])
    .map((marked) => marked.replace(/\[\[|\]\]/g, ''))
  for (const more of ROUNDS) {
    const told = sentences.map((sentence) => sentence.replace(/[.!?]?$/, `${more}$&`))
    for (let at = 0; at < told.length; at += SENTENCES_A_NOTE) {
      await nextTurn()
      const text = told.slice(at, at + SENTENCES_A_NOTE).join(' ')
      checkNote({ text, ...CAST, addressChild: true })
    }
  }
}
