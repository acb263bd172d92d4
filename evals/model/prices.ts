/** What tokens cost: `prices.yaml`, dated, filled in by whoever pays. Nothing is guessed. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { UsageError } from '../usage.ts'
import type { Tokens } from './calls.ts'

const Price = z.strictObject({
  /** For a million tokens each. */
  input: z.number().min(0),
  cached: z.number().min(0).optional(),
  output: z.number().min(0),
})
const Prices = z.strictObject({
  /** The day on which somebody looked. */
  asOf: z.string().regex(/^(?:never|\d{4}-\d\d-\d\d)$/, 'a day such as 2026-11-25, or never'),
  currency: z.string().default('£'),
  models: z.record(z.string(), Price).default({}),
})
export type Prices = z.infer<typeof Prices>

export const PRICES = join(import.meta.dirname, '..', 'prices.yaml')

/** Throws `UsageError` where the file cannot be used, and says where. */
export function loadPrices(file = PRICES): Prices {
  if (!existsSync(file)) return { asOf: 'never', currency: '£', models: {} }
  let given: unknown
  try {
    given = parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : 'not valid YAML'}`)
  }
  const prices = Prices.safeParse(given)
  if (prices.success) return prices.data
  const faults = prices.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new UsageError(`${file} cannot be used: ${faults.join('; ')}`)
}

/** Null where no price is known: that is not nothing. */
export function costOf(prices: Prices, model: string, tokens: Tokens): number | null {
  const price = Object.hasOwn(prices.models, model) ? prices.models[model] : undefined
  if (!price) return null
  const cached = Math.min(tokens.cached, tokens.input)
  const parts =
    (tokens.input - cached) * price.input +
    cached * (price.cached ?? price.input) +
    tokens.output * price.output
  return parts / 1e6
}

/** "£1.80", "under £0.01", "not priced". */
export function showMoney(prices: Prices, amount: number | null): string {
  if (amount === null) return 'not priced'
  if (amount > 0 && amount < 0.01) return `under ${prices.currency}0.01`
  return `${prices.currency}${amount.toFixed(2)}`
}

/** Null as soon as one part of the sum is not known. */
export const addMoney = (amounts: readonly (number | null)[]): number | null =>
  amounts.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)
