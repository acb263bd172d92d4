/** Finds the words that a guide wants coloured: "Child seen", a quotation, a told event. */
import type { Node } from '@tiptap/pm/model'
import type { Check } from '../../server/contract.ts'
import { type NoteBlock, type NoteText, type Range, rangeOfSpan } from '../state/note-text.ts'
import { findSlots } from '../state/slots.ts'
import type { ColourMeaning } from './palette.ts'

export interface FoundWords extends Range {
  readonly meaning: ColourMeaning
}

const SEEN = /\bchild(?:ren)? (not )?seen\b/gi
/** "Child seen: no" says that it was not. */
const DENIAL = /^\s*[:?–-]\s*no\b/i

/** Every "Child seen" and "Child not seen", questions of a template aside. */
export const findSeen = (note: NoteText): FoundWords[] =>
  note.blocks.flatMap((block) => {
    const slots = findSlots(block.text)
    return [...block.text.matchAll(SEEN)]
      .filter(({ index }) => !slots.some(({ start, end }) => start <= index && index < end))
      .map((match): FoundWords => {
        const denial = match[1]
          ? null
          : DENIAL.exec(block.text.slice(match.index + match[0].length))
        const length = match[0].length + (denial?.[0].length ?? 0)
        const meaning = match[1] || denial ? 'childNotSeen' : 'childSeen'
        return { meaning, ...rangeIn(block, match.index, match.index + length) }
      })
  })

const EVENT_CHECK = 'checks/content/event-noted'

/** The sentences in which the checks found that a meeting, consent or shared papers are noted. */
export const findEvents = (note: NoteText, checks: readonly Check[]): FoundWords[] =>
  checks.flatMap(({ rule, status, start, end }) => {
    if (rule !== EVENT_CHECK || status !== 'met' || start === undefined || end === undefined) {
      return []
    }
    const range = rangeOfSpan(note, start, end)
    const block = range && note.blocks.find(({ from, to }) => from <= range.from && range.to <= to)
    return block ? [{ meaning: 'event', ...widenToSentence(block, range) }] : []
  })

function widenToSentence(block: NoteBlock, range: Range): Range {
  const { text, from } = block
  const before = text.slice(0, range.from - from)
  const start = Math.max(...[...before.matchAll(/[.!?\n]["”’)]?\s+|\n/g)].map(endOf), 0)
  const stop = /[.!?](?=["”’)]?(?:\s|$))|\n/.exec(text.slice(range.to - from))
  const end = stop ? range.to - from + stop.index + (stop[0] === '\n' ? 0 : 1) : text.length
  return rangeIn(block, start, end)
}

const endOf = (match: RegExpExecArray): number => match.index + match[0].length

const QUOTATION = /“[^“”]*”|"[^"]*"|‘[^‘]*?’(?!\w)/g

/** The quotation that holds a position, with its marks. */
export function quotationAt(doc: Node, note: NoteText, at: number): Range | undefined {
  const block = note.blocks.find(({ from, to }) => from <= at && at <= to)
  if (!block || at > doc.content.size) return undefined
  const match = [...block.text.matchAll(QUOTATION)].find(
    (one) => one.index <= at - block.from && at - block.from <= endOf(one),
  )
  return match && rangeIn(block, match.index, endOf(match))
}

const rangeIn = ({ from }: NoteBlock, start: number, end: number): Range => ({
  from: from + start,
  to: from + end,
})
