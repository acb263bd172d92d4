/** The facts check: every name, date, number and spoken word before = after, and who did what to whom. */
import type { Child, FactsCheck, Person, WorkedExample } from '../contract.ts'
import { readNote } from '../note/note.ts'
import { readDates } from '../rewrite/guard/dates.ts'
import { valueOfWord } from '../rewrite/guard/number-words.ts'
import { readText } from '../rewrite/guard/read-passage.ts'
import { readTimes } from '../rewrite/guard/times.ts'
import { guardRewrite } from '../rewrite/guard.ts'
import { mendOf } from './mends.ts'

export interface FactsInput {
  readonly before: string
  readonly after: string
  readonly child?: Child | undefined
  readonly people?: readonly Person[] | undefined
  /** Whether the after is written to the child: then all of it has to be. */
  readonly addressChild: boolean
  /** What the worker said when asked; it counts as if it stood in the before, after those words. */
  readonly answers?: readonly Answer[]
}

export interface Answer {
  /** The words that were asked about: `before.slice(start, end)`. */
  readonly start: number
  readonly end: number
  readonly answer: string
}

/** What only shows when the texts change places: something of the before that the after lacks. */
const BOTH_WAYS = /^(?:number|date|time|quote)-new$/

/** What may go where the worker, when asked, said what was seen. */
const VERDICTS = /^(?:(?:fact|negation)-lost|made-sure)$/

/** Compares both ways. Where it does not hold, nothing is shown or exported until it is mended. */
export function checkFacts(input: FactsInput): FactsCheck {
  const { before, after, child, people, addressChild, answers = [] } = input
  const source = withAnswers(before, answers)
  const there = guardRewrite({ source, rewrite: after, child, people }).reasons
  const back = guardRewrite({ source: after, rewrite: source, child, people })
    .reasons.filter(({ code }) => BOTH_WAYS.test(code))
    .map(({ code, detail }) => ({
      code: code.replace('-new', '-lost'),
      detail: detail.replace(/is not (?:in|what was said in) the note/, 'is missing'),
    }))
  const settled = answers.map(({ start, end }) => before.slice(start, end).toLowerCase())
  const reasons = [...there, ...back].filter(
    ({ code, detail }) =>
      !(VERDICTS.test(code) && isSettled(detail, settled)) &&
      (addressChild || code !== 'still-about-child'),
  )
  const once = new Map(reasons.map((reason) => [`${reason.code} ${reason.detail}`, reason]))
  const faults = [...once.values()].map((reason) => ({ ...reason, mend: mendOf(reason.code) }))
  return { holds: faults.length === 0, facts: listFacts(source, after, { child, people }), faults }
}

/** The facts check of an example, with the answers of its changes. */
export const factsOf = (example: WorkedExample): FactsCheck =>
  checkFacts({
    before: example.before.text,
    after: example.after.text,
    child: example.child,
    people: example.people,
    addressChild: example.addressChild,
    answers: example.changes.flatMap(({ number, asked }) => {
      const mark = example.before.marks.findLast((one) => one.number === number)
      return asked && mark ? [{ ...mark, answer: asked.answer }] : []
    }),
  })

/** A verdict may go where what was seen has taken its place. */
const isSettled = (detail: string, settled: readonly string[]): boolean => {
  const word = detail.split('“')[1]?.split('”')[0]?.toLowerCase()
  return word !== undefined && settled.some((words) => words.includes(word))
}

/** The before with each answer after the sentence that was asked about. */
export function withAnswers(before: string, answers: readonly Answer[]): string {
  const { sentences } = readNote(before)
  const places = answers.map(({ start, end, answer }) => {
    const sentence = sentences.find((one) => one.start <= start && start < one.end)
    return { at: Math.max(end, sentence?.end ?? end), answer }
  })
  let out = before
  for (const { at, answer } of places.sort((a, b) => b.at - a.at)) {
    const stop = /[.!?]["”’]?\s*$/.test(out.slice(0, at)) ? '' : '.'
    out = `${out.slice(0, at).trimEnd()}${stop} ${answer}${out.slice(at)}`
  }
  return out
}

type Fact = FactsCheck['facts'][number]

function listFacts(
  before: string,
  after: string,
  { child, people = [] }: Pick<FactsInput, 'child' | 'people'>,
): Fact[] {
  const [a, b] = [readFacts(before), readFacts(after)]
  const pair = (kind: Fact['kind'], these: readonly Read[], those: readonly Read[]): Fact[] => [
    ...these.map(({ key, written }) => ({
      kind,
      before: written,
      after: those.find((other) => other.key === key)?.written ?? null,
    })),
    ...those
      .filter(({ key }) => !these.some((other) => other.key === key))
      .map(({ written }) => ({ kind, before: null, after: written })),
  ]
  const isToChild = /\byou\b/i.test(after)
  const named = (text: string, name: string) =>
    name
      .split(/\s+/)
      .find((part) =>
        new RegExp(`(?<!\\p{L})${part.replace(/[^\p{L}\p{N}]/gu, '.')}(?!\\p{L})`, 'u').test(text),
      )
  const names = [...(child ? [child.name] : []), ...people.map(({ name }) => name)].flatMap(
    (name): Fact[] => {
      const role = people.find((one) => one.name === name)?.role
      const stand = name === child?.name && isToChild ? 'you' : role
      const [was, is] = [named(before, name), named(after, name)]
      return was === undefined ? [] : [{ kind: 'name', before: was, after: is ?? stand ?? null }]
    },
  )
  return [
    ...names,
    ...pair('date', a.dates, b.dates),
    ...pair('time', a.times, b.times),
    ...pair('number', a.numbers, b.numbers),
    ...pair('speech', a.speech, b.speech),
  ]
}

interface Read {
  readonly key: string
  readonly written: string
}

function readFacts(raw: string): Record<'dates' | 'times' | 'numbers' | 'speech', Read[]> {
  const { own, quotes } = readText(raw)
  const { dates, rest } = readDates(own)
  const { times, rest: bare } = readTimes(rest)
  const figures = bare.match(/£?\d[\d,]*(?:\.\d+)?%?|\b[a-z]+(?:-[a-z]+)?\b/gi) ?? []
  const numbers = figures.flatMap((written) => {
    const value = /\d/.test(written)
      ? Number(written.replace(/[£,%]/g, ''))
      : written.toLowerCase() === 'one'
        ? undefined
        : valueOfWord(written.toLowerCase())
    return value === undefined ? [] : [{ written, key: `${value}` }]
  })
  const once = (read: Read[]) => [...new Map(read.map((one) => [one.key, one])).values()]
  return {
    dates: once(dates.map(({ written, day, month }) => ({ written, key: `${day} ${month}` }))),
    times: once(
      times.map(({ written, minutes }) => ({ written, key: `${(minutes[0] ?? 0) % 720}` })),
    ),
    numbers: once(numbers),
    speech: once(
      quotes.map((written) => ({
        written,
        key: written.replace(/\W+/g, ' ').trim().toLowerCase(),
      })),
    ),
  }
}
