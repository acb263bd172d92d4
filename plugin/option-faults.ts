/** What is wrong with the options that a host gave: one that writes no TypeScript is told at the start. */
import type { FairhandOptions } from './options.ts'

type Test = (value: unknown) => boolean

const isFunction: Test = (value) => typeof value === 'function'
const isBoolean: Test = (value) => typeof value === 'boolean'
const isTime: Test = (value) => Number.isFinite(value) && Number(value) >= 0
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
const orNone =
  (test: Test): Test =>
  (value) =>
    value === null || value === undefined || test(value)

const CALLBACK = [orNone(isFunction), 'a function'] as const
const SWITCH = [isBoolean, 'true or false'] as const
const TIME = [isTime, 'a number of milliseconds'] as const
const OBJECT = [isObject, 'an object'] as const

const WANTED: { readonly [Name in keyof FairhandOptions]: readonly [Test, string] } = {
  service: [
    orNone(
      (value) =>
        isObject(value) &&
        isFunction(value.check) &&
        orNone(isFunction)(value.rewrite) &&
        orNone(isFunction)(value.review),
    ),
    'an object with a function check, and rewrite and review where there are any',
  ],
  context: OBJECT,
  autoStart: SWITCH,
  pause: TIME,
  midWordPause: TIME,
  card: [orNone(isFunction), 'card or speech of fairhand/plugin/card'],
  container: [isFunction, 'a function that gives an element'],
  exposesFlags: SWITCH,
  shortcuts: [
    (value) =>
      isObject(value) &&
      [value.next, value.previous, value.open].every((key) => typeof key === 'string'),
    'the names of three keys: next, previous, open',
  ],
  dismissals: [
    orNone((value) => isObject(value) && Array.isArray(value.hashes)),
    'what onDismissals gave',
  ],
  onDismissals: CALLBACK,
  onFlagResolved: CALLBACK,
  rulesUrl: [orNone((value) => typeof value === 'string'), 'an address'],
  messages: OBJECT,
}

/** Throws a `TypeError` that names every fault, and no value; a name that is none is told the nearest. */
export function refuseFaults(options: FairhandOptions): void {
  const names = Object.keys(WANTED) as (keyof FairhandOptions)[]
  const unknown = Object.keys(options).filter((name) => !Object.hasOwn(WANTED, name))
  const faults = [
    ...unknown.map((name) => `${name} is no option: is ${nearestOf(name, names)} meant?`),
    ...names.flatMap((name) => {
      const [test, wanted] = WANTED[name]
      return test(options[name]) ? [] : [`${name} must be ${wanted}`]
    }),
  ]
  if (faults.length > 0) throw new TypeError(`Fairhand.configure: ${faults.join('; ')}.`)
}

const nearestOf = (name: string, names: readonly string[]): string =>
  [...names].sort((a, b) => likeness(b, name) - likeness(a, name))[0] as string

/** How many letters two names share, whatever their order and case, less what one is longer by. */
function likeness(a: string, b: string): number {
  const letters = b.toLowerCase()
  const shared = [...a.toLowerCase()].filter((letter) => letters.includes(letter)).length
  return shared - 2 * Math.abs(a.length - b.length)
}
