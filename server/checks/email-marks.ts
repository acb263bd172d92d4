/** What shows that lines were pasted from an e-mail: its headers, quoted lines, farewell, small print. */
import type { Block } from '../note/blocks.ts'
import type { Note } from '../note/note.ts'
import type { Span } from '../note/span.ts'
import type { Cues } from './cues.ts'

/** A stretch of a note that came from an e-mail, in the note's offsets, and how that is known. */
export interface EmailMark extends Span {
  readonly kind: 'headers' | 'quoted lines' | 'a farewell' | 'small print'
}

const HEADER = /^\*?(from|sent|to|cc|bcc|subject|date|received|importance)\*?:(?=\s|$)/i
/** A form may ask for a date and whom a letter went to; it does not ask who sent it from where. */
const MAIL_ONLY = new Set(['from', 'sent', 'subject', 'cc', 'bcc', 'received', 'importance'])
const FORWARDED = /^(?:fwd?|fw):\s|^-{2,}\s?(?:original|forwarded) message/i
const WROTE = /^on .{6,60}\bwrote:$/i
const FAREWELL =
  /^(?:kind(?:est)?|warm(?:est)?|best|many thanks and)? ?regards[,.]?$|^(?:many thanks|thanks|thank you|yours (?:sincerely|faithfully))[,.]?$/i
const CONTACT =
  /[^\s@]@[^\s@]+\.[^\s@]|\b(?:tel|telephone|mobile|ext|email|e-mail)\b ?[.:]|^[+0(][\d() +-]{9,}$/i
const TITLE =
  /\b(?:worker|officer|manager|teacher|head|lead|nurse|visitor|practitioner|co-?ordinator|director|administrator|business support|solicitor|advis[eo]r|therapist|consultant|psychologist|team|service|council|department|directorate|senco|chair)\b/i
/** How many lines may stand between two marks of one message, and after its farewell. */
const REACH = 6
const AFTER_FAREWELL = 4
const LONGEST_SIGNATURE = 70

/** The e-mails of a note, each from its first mark to its last. Linear. */
export function findEmails(note: Note, cues: Cues): EmailMark[] {
  const { blocks } = note
  const marked = new Map<number, EmailMark['kind']>()
  for (const at of blocks.keys()) {
    if (isHeaderAt(blocks, at)) marked.set(at, 'headers')
    else if (isQuotedAt(note, at)) marked.set(at, 'quoted lines')
    else if (isFarewellAt(blocks, at)) marked.set(at, 'a farewell')
  }
  const phrases = cues('email-phrases')
  const places = new Map<Block, number>(
    phrases.length === 0 ? [] : blocks.map((block, at) => [block, at]),
  )
  for (const { sentence, isInSpeech } of phrases) {
    const at = places.get(sentence.block)
    if (!isInSpeech && at !== undefined && !marked.has(at)) marked.set(at, 'small print')
  }
  return joinNear(blocks, marked)
}

function joinNear(blocks: readonly Block[], marked: ReadonlyMap<number, EmailMark['kind']>) {
  const emails: EmailMark[] = []
  let last = Number.NEGATIVE_INFINITY
  for (const at of [...marked.keys()].sort((a, b) => a - b)) {
    const block = blocks[at]
    const kind = marked.get(at)
    if (!block || !kind) continue
    const before = at - last <= REACH ? emails.pop() : undefined
    emails.push({ kind: before?.kind ?? kind, start: before?.start ?? block.start, end: block.end })
    last = at
  }
  return emails
}

const headerAt = (blocks: readonly Block[], at: number): string | undefined =>
  HEADER.exec(blocks[at]?.text ?? '')?.[1]?.toLowerCase()

/** Two different headers on neighbouring lines, one of them mail's alone. */
function isHeaderAt(blocks: readonly Block[], at: number): boolean {
  const text = blocks[at]?.text ?? ''
  if (FORWARDED.test(text) || WROTE.test(text)) return true
  const own = headerAt(blocks, at)
  if (own === undefined) return false
  const near = [headerAt(blocks, at - 1), headerAt(blocks, at + 1)]
  return near.some((one) => one && one !== own && (MAIL_ONLY.has(own) || MAIL_ONLY.has(one)))
}

/** Two lines in a row that open with ">". */
function isQuotedAt({ blocks, text }: Note, at: number): boolean {
  const isQuoted = (block: Block | undefined): boolean =>
    block !== undefined && text[block.start] === '>'
  return isQuoted(blocks[at]) && (isQuoted(blocks[at - 1]) || isQuoted(blocks[at + 1]))
}

/**
 * "Kind regards" on a line of its own, and a job title, a number or an address beneath it; but a
 * letter to the child may close with "your social worker".
 */
function isFarewellAt(blocks: readonly Block[], at: number): boolean {
  if (!FAREWELL.test(blocks[at]?.text ?? '')) return false
  return blocks
    .slice(at + 1, at + 1 + AFTER_FAREWELL)
    .some(({ text }) => text.length <= LONGEST_SIGNATURE && isSignature(text))
}

const isSignature = (text: string): boolean =>
  !/\byour\b/i.test(text) && (CONTACT.test(text) || TITLE.test(text))
