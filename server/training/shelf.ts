/** What people do with worked examples: write, submit, approve, return. Each step is in the audit. */
import type { Analyser } from '../check.ts'
import type {
  ExampleHistory,
  ExampleSave,
  ExampleSaved,
  ExampleSheet,
  ExampleStep,
  WorkedExample,
} from '../contract.ts'
import { ProblemError } from '../errors.ts'
import type { Authority } from '../examples/citations.ts'
import { appendAudit } from '../store/audit.ts'
import { listDecisions, listVersions, noteDecision, writersOf } from '../store/example-decisions.ts'
import { addExample, moveExample, readExample, replaceExample } from '../store/examples.ts'
import type { Database, Store } from '../store/store.ts'
import { approved, prepared } from './changed.ts'
import { findAll, needConfirmed, needReady } from './findings.ts'
import { freeId } from './free-id.ts'
import type { Library } from './library.ts'
import { readStarters } from './library.ts'

export interface ShelfOptions {
  readonly analyser: Analyser
  readonly library: Library
  readonly authority: () => Authority
  /** Throws the problem that says that there is no store. */
  readonly store: () => Store
  readonly today: () => string
}

/** Whose the product's own examples are in the store. */
const PRODUCT = 'fairhand'

export type Shelf = ReturnType<typeof createShelf>

/** All throw `ProblemError`, `StaleExampleError` or `StoreError`; then nothing was changed. */
export function createShelf({ analyser, library, authority, store, today }: ShelfOptions) {
  const inspect = (example: WorkedExample) =>
    findAll(example, analyser.checkNote, authority(), today())

  /** The row that a step is about; the product's own example becomes one when it is first needed. */
  async function need(db: Database, id: string) {
    const kept = await readExample(db, id)
    if (kept) return kept
    const example = readStarters().find((one) => one.id === id)
    if (!example) throw noSuch()
    return { example, version: 0, latest: 0, author: PRODUCT }
  }
  const copyOwn = (db: Database, example: WorkedExample, version: number) =>
    version > 0 ? version : addExample(db, example, PRODUCT)

  async function needSecond(actor: string, id: string, author: string, by: string): Promise<void> {
    const writers = await store().run((db) => writersOf(db, id))
    if (!writers.has(actor) && author !== by) return
    throw new ProblemError(
      'second-person-needed',
      'You wrote this, so somebody else reads it: they sign in with a key of their own ("npm run store -- keys add").',
    )
  }

  return {
    inspect,

    async read(id: string, version: number | undefined, actor: string): Promise<ExampleSheet> {
      const found = await library.read(id, version)
      if (!found) throw noSuch()
      const writers =
        found.latest > 0 ? await store().run((db) => writersOf(db, id)) : new Set<string>()
      return { ...found, isOwn: writers.has(actor), findings: inspect(found.example) }
    },

    async history(id: string): Promise<ExampleHistory> {
      const found = await library.read(id)
      if (!found) throw noSuch()
      if (found.latest === 0) return { versions: [], decisions: [] }
      const { versions, decisions } = await store().run(async (db) => ({
        versions: await listVersions(db, id),
        decisions: await listDecisions(db, id),
      }))
      return {
        versions: versions.map(({ version, body, createdAt }) => {
          const { provenance } = body as unknown as WorkedExample
          const edit = provenance.humanEdits.at(-1)
          const isApproval = decisions.some(
            (one) => one.version === version && one.decision === 'approved',
          )
          return {
            version,
            by: (isApproval ? provenance.approver : edit?.by) ?? provenance.author,
            what: isApproval ? 'Approved' : (edit?.what ?? ''),
            at: createdAt.toISOString(),
          }
        }),
        decisions: decisions.map(({ version, decision, comment, createdAt, ...one }) => ({
          version,
          by: one.approver,
          decision: decision === 'approved' ? 'approved' : 'returned',
          comment: comment ?? '',
          at: createdAt.toISOString(),
        })),
      }
    },

    async create(save: ExampleSave, actor: string): Promise<ExampleSaved> {
      const example = prepared(save, undefined, authority(), today())
      needConfirmed(example)
      return store().transact(async (tx) => {
        const id = await freeId(tx, example.title)
        const version = await addExample(tx, { ...example, id }, actor)
        await appendAudit(tx, { actor, action: 'example.create', subject: id })
        return { id, version, status: 'draft' }
      })
    },

    async save(id: string, save: ExampleSave, actor: string): Promise<ExampleSaved> {
      const kept = await store().run((db) => need(db, id))
      const given = { ...save, example: { ...save.example, id } }
      const example = prepared(given, kept.example, authority(), today())
      needConfirmed(example)
      return store().transact(async (tx) => {
        const read = save.version === 0 ? await copyOwn(tx, kept.example, 0) : save.version
        const version = await replaceExample(tx, example, read, actor)
        const entry = { actor, action: 'example.save', subject: id }
        await appendAudit(tx, { ...entry, details: { version } })
        return { id, version, status: 'draft' }
      })
    },

    async submit(id: string, step: ExampleStep, actor: string): Promise<ExampleSaved> {
      const { example } = await store().run((db) => need(db, id))
      needReady(inspect(example))
      return store().transact(async (tx) => {
        await moveExample(tx, id, step.version, { from: 'draft', to: 'in-review' })
        const entry = { actor, action: 'example.submit', subject: id }
        await appendAudit(tx, { ...entry, details: { version: step.version } })
        return { id, version: step.version, status: 'in-review' }
      })
    },

    async approve(id: string, step: ExampleStep, actor: string): Promise<ExampleSaved> {
      const kept = await store().run((db) => need(db, id))
      await needSecond(actor, id, kept.example.provenance.author, step.by)
      const findings = inspect(kept.example)
      if (kept.version === step.version) needOpen(kept.example, findings.reasons.length > 0)
      needReady(findings)
      const example = approved(kept.example, step, authority(), today())
      return store().transact(async (tx) => {
        const read = await copyOwn(tx, kept.example, step.version)
        const version = await replaceExample(tx, example, read, actor)
        const decision = { exampleId: id, version, approver: step.by, comment: step.comment }
        await noteDecision(tx, { ...decision, decision: 'approved' })
        const entry = { actor, action: 'example.approve', subject: id }
        await appendAudit(tx, { ...entry, details: { version } })
        return { id, version, status: 'approved' }
      })
    },

    async giveBack(id: string, step: ExampleStep, actor: string): Promise<ExampleSaved> {
      if (step.comment === '') {
        throw new ProblemError('example-not-ready', 'Say what is to be mended.', [
          { path: 'comment', message: 'what the author is to mend' },
        ])
      }
      const kept = await store().run((db) => need(db, id))
      await needSecond(actor, id, kept.example.provenance.author, step.by)
      return store().transact(async (tx) => {
        const version = await copyOwn(tx, kept.example, step.version)
        await moveExample(tx, id, version, { from: 'in-review', to: 'draft' })
        const decision = { exampleId: id, version, approver: step.by, comment: step.comment }
        await noteDecision(tx, { ...decision, decision: 'returned' })
        const entry = { actor, action: 'example.return', subject: id }
        await appendAudit(tx, { ...entry, details: { version } })
        return { id, version, status: 'draft' }
      })
    },
  }
}

const noSuch = () => new ProblemError('not-found', 'There is no such worked example.')

function needOpen({ status }: WorkedExample, isDue: boolean): void {
  if (status === 'in-review' || (status === 'approved' && isDue)) return
  throw new ProblemError(
    'example-not-ready',
    status === 'approved' ? 'It is approved already.' : 'It has to be submitted first.',
  )
}
