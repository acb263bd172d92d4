/** What is known about when things were done; no clock of its own. */
import type { About } from '../contract.ts'
import type { Outcome } from './check.ts'
import type { Judgement } from './limits.ts'
import { type Moment, nameDay, readMoment } from './moment.ts'
import { ask, count, met, missing } from './outcome.ts'

export interface Timing {
  readonly event: Moment | undefined
  readonly written: Moment | undefined
  readonly finalised: Moment | undefined
}

export const readTiming = (about: About): Timing => ({
  event: momentOf(about.eventAt),
  written: momentOf(about.writtenAt),
  finalised: momentOf(about.finalisedAt),
})

export const momentOf = (time: string | undefined): Moment | undefined =>
  time === undefined ? undefined : readMoment(time)

/** The question for a write-up that would have come before what it tells of. */
export function askAboutOrder({ event, written, finalised }: Timing): Outcome | undefined {
  if (!event) return undefined
  if (finalised && finalised.latest < event.earliest) {
    return ask('It is said to be finalised before it happened: please look at the two dates.')
  }
  if (written && written.latest < event.earliest) {
    return ask('It is said to be written before it happened: please look at the two dates.')
  }
  return undefined
}

/**
 * What a limit comes to: late by the day it was written is late; in time is only what was finalised
 * in time. A date that is not filled in is asked for, with the day that it is due.
 */
export function judgeTiming(
  timing: Timing,
  judge: (event: Moment, done: Moment | undefined) => Judgement,
): Outcome {
  const { event, written, finalised } = timing
  if (!event) return ask('When did it happen? Fill in the date and time of the event.')
  const order = askAboutOrder(timing)
  if (order) return order
  const judgement = judge(event, finalised ?? written)
  const { due, late } = judgement
  if (judgement.verdict === 'unknown-year') return ask(`${due} Please count the working days.`)
  if (judgement.verdict === 'late') return missing(`It was due ${due}: ${late}.`)
  if (!finalised) return ask(`It is due ${due}. Fill in when it is finalised.`)
  if (judgement.verdict === 'in-time') return met(`Finalised in time: it was due ${due}.`)
  return ask(`It is due ${due}. Fill in the time of day of both, to tell whether that was kept.`)
}

/** For a guide that asks for timely recording without a figure: how long it took, and a question. */
export function tellDelay(timing: Timing): Outcome {
  const { event, written, finalised } = timing
  const done = written ?? finalised
  if (!event) return ask('When did it happen? Fill in the date of the event.')
  if (!done) return ask(`It happened on ${nameDay(event.day)}. Fill in when it was written up.`)
  const order = askAboutOrder(timing)
  if (order) return order
  const days = done.day - event.day
  if (days <= 1) return met(days === 0 ? 'Written up the same day.' : 'Written up the next day.')
  return ask(`Written up ${count(days, 'day')} after. The guide names no limit: was that timely?`)
}
