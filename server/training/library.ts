/** The library: what is kept, and the product's own examples that nobody has changed here. */
import { existsSync } from 'node:fs'
import type { ExampleList, ExampleQuery, ExampleSummary, WorkedExample } from '../contract.ts'
import { type Authority, isReviewDue } from '../examples/citations.ts'
import { loadStarter } from '../examples/starter.ts'
import { findExamples, readExample } from '../store/examples.ts'
import type { Store } from '../store/store.ts'
import { StoreError } from '../store/store-error.ts'

let starters: readonly WorkedExample[] | undefined
/** The product's own, read once. */
export const readStarters = (): readonly WorkedExample[] => {
  starters ??= loadStarter()
  return starters
}

export interface Read {
  readonly example: WorkedExample
  /** 0: the product's own. */
  readonly version: number
  readonly latest: number
}

export interface Library {
  readonly list: (query: ExampleQuery) => Promise<ExampleList>
  /** Undefined where there is none, or not of that version. Throws `StoreError`. */
  readonly read: (id: string, version?: number) => Promise<Read | undefined>
}

export interface LibraryOptions {
  readonly store: Store | undefined
  readonly authority: () => Authority
  /** `2026-03-31`. */
  readonly today: () => string
}

export function createLibrary({ store, authority, today }: LibraryOptions): Library {
  const withStatus = (example: WorkedExample): WorkedExample =>
    example.status !== 'draft' && isReviewDue(example, authority(), today())
      ? { ...example, status: 'review-due' }
      : example
  const readOwn = (id: string, version = 0): Read | undefined => {
    const own = version === 0 ? readStarters().find((one) => one.id === id) : undefined
    return own && { example: withStatus(own), version: 0, latest: 0 }
  }

  return {
    async list(query) {
      const { isWhole, kept, all } = await readKept(store, query)
      const ids = new Set(all.map(({ id }) => id))
      const own = readStarters().filter(({ id }) => !ids.has(id))
      const found = [
        ...kept.map(({ example, version }) => summarise(withStatus(example), version)),
        ...own.filter((one) => isWanted(one, query)).map((one) => summarise(withStatus(one), 0)),
      ]
      const audiences = [...all, ...own].flatMap(({ audience }) => audience)
      return {
        examples: found
          .filter(({ status }) => query.status === undefined || status === query.status)
          .sort((a, b) => a.title.localeCompare(b.title, 'en-GB')),
        audiences: [...new Set(audiences)].sort((a, b) => a.localeCompare(b, 'en-GB')),
        isWhole,
      }
    },
    async read(id, version) {
      if (!store || !isThere(store)) return readOwn(id, version)
      const kept = await store.run((db) => readExample(db, id, version))
      if (!kept) return readOwn(id, version)
      const { example, version: at, latest } = kept
      return { example: at === latest ? withStatus(example) : example, version: at, latest }
    },
  }
}

/** What was never made holds nothing, and is not made for the question. */
const isThere = ({ kind, folder, isOpen }: Store): boolean =>
  kind === 'postgres' || folder === undefined || isOpen() || existsSync(folder)

interface Kept {
  readonly isWhole: boolean
  readonly kept: readonly { readonly example: WorkedExample; readonly version: number }[]
  readonly all: readonly Pick<WorkedExample, 'id' | 'audience'>[]
}

async function readKept(
  store: Store | undefined,
  { words, category, guide, audience }: ExampleQuery,
): Promise<Kept> {
  if (!store || !isThere(store)) return { isWhole: true, kept: [], all: [] }
  const query = {
    ...(words ? { words } : {}),
    ...(category ? { category } : {}),
    ...(guide ? { guide } : {}),
    ...(audience ? { audience } : {}),
  }
  try {
    return await store.run(async (db) => {
      const kept = await findExamples(db, query)
      const rest = Object.keys(query).length === 0 ? kept : await findExamples(db)
      return { isWhole: true, kept, all: rest.map(({ example }) => example) }
    })
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return { isWhole: false, kept: [], all: [] }
  }
}

function isWanted(example: WorkedExample, query: ExampleQuery): boolean {
  const { categories, guides } = summarise(example, 0)
  const text = JSON.stringify(example).toLowerCase()
  const words = (query.words ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  return (
    words.every((word) => text.includes(word)) &&
    (query.category === undefined || categories.includes(query.category)) &&
    (query.guide === undefined || guides.includes(query.guide)) &&
    (query.audience === undefined || example.audience.includes(query.audience))
  )
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]

function summarise(example: WorkedExample, version: number): ExampleSummary {
  const { changes, provenance } = example
  const sources = changes.flatMap((change) => change.sources)
  return {
    id: example.id,
    version,
    title: example.title,
    learningPoint: example.learningPoint,
    status: example.status,
    categories: distinct(changes.flatMap(({ category }) => category ?? [])),
    guides: distinct(sources.flatMap((source) => ('guide' in source ? [source.guide] : []))),
    rules: distinct(changes.flatMap(({ rules }) => rules)),
    audience: example.audience,
    kind: example.kind,
    minutes: example.minutes,
    difficulty: example.difficulty,
    author: provenance.author,
    approver: provenance.approver,
    reviewBy: provenance.reviewBy,
  }
}
