/** What became of each flag, for the trail that a host keeps and for counts. It holds no words. */
import type { Transaction } from '@tiptap/pm/state'
import type { Category, Suggestion } from '../server/contract.ts'
import type { DismissalScope } from './state/dismissals.ts'
import type { DealtWith } from './state/flag-state.ts'
import { eachTouchedBlock, followTransaction } from './state/mapping.ts'
import { textOfBlock } from './state/note-text.ts'
import { isUndoOrRedo } from './state/undo-step.ts'

/** What the worker did about one flag. No words of the note: neither the flagged ones nor the new. */
export interface FlagResolved {
  /** The flag's id: the same for the same rule, the same words and the same occurrence. */
  readonly id: string
  readonly rule: string
  readonly category: Category
  readonly foundBy: 'rules' | 'model'
  /** `undone`: an accepted suggestion was taken back. `restored`: a dismissed flag was brought back. */
  readonly outcome: 'accepted' | 'undone' | 'dismissed' | 'restored'
  /** What kind of suggestion was accepted or undone; `rewrite` for a sentence written anew. */
  readonly suggestion: Suggestion['kind'] | null
  /** How far a dismissal reaches: here, or wherever the same words stand in this note. */
  readonly scope: DismissalScope | null
  readonly at: Date
}

type Told = Omit<FlagResolved, 'outcome' | 'at'>

/** A suggestion that was accepted: its block before and after, by which an undo is known. */
interface Step {
  readonly told: Told
  /** The same for suggestions that went in together. */
  readonly act: object
  readonly before: string
  readonly after: string
  isIn: boolean
}

export interface Trail {
  readonly dealtWith: (tr: Transaction, all: readonly DealtWith[]) => void
  /** Tells of accepted suggestions that a transaction undoes, or puts in again. */
  readonly follow: (tr: Transaction) => void
}

/** As many as the editor's own undo goes back. */
const MOST_STEPS = 100

export function createTrail(tell: (resolved: FlagResolved) => void): Trail {
  let steps: Step[] = []
  const say = (told: Told, outcome: FlagResolved['outcome']) =>
    tell({ ...told, outcome, at: new Date() })

  function turn(text: string): void {
    const undone = steps.findLast((step) => step.isIn && step.before === text)
    const found = undone ?? steps.find((step) => !step.isIn && step.after === text)
    if (!found) return
    // Suggestions that were accepted together in one block go and come together.
    const isAlike = ({ act, before, isIn }: Step) =>
      act === found.act && before === found.before && isIn === found.isIn
    for (const step of steps.filter(isAlike)) {
      step.isIn = !undone
      say(step.told, undone ? 'undone' : 'accepted')
    }
  }

  return {
    dealtWith(tr, all) {
      const act = {}
      for (const one of all) {
        const { id, rule, category, foundBy, from } = one.flag
        const told: Told = {
          ...{ id: id.replace(/~\d+$/, ''), rule, category, foundBy },
          suggestion: 'suggestion' in one ? one.suggestion.kind : null,
          scope: 'scope' in one ? one.scope : null,
        }
        if ('suggestion' in one) {
          const before = textOfBlock(tr.before.resolve(from).parent)
          const after = textOfBlock(tr.doc.resolve(tr.mapping.map(from, -1)).parent)
          steps = [...steps.slice(-MOST_STEPS), { told, act, before, after, isIn: true }]
          say(told, 'accepted')
        } else say(told, 'scope' in one ? 'dismissed' : 'restored')
      }
    },
    follow(tr) {
      if (steps.length === 0 || !isUndoOrRedo(tr)) return
      const { changed } = followTransaction(tr)
      eachTouchedBlock(tr.doc, changed, (block) => turn(textOfBlock(block)))
    },
  }
}
