/** The command line reaches the examples that a service keeps. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readKept } from '../../evals/examples/kept.ts'
import { findExample } from '../../evals/examples/read.ts'
import { exampleToCase, NotApprovedError } from '../../server/examples/to-case.ts'
import { runCommand } from '../../server/store/commands.ts'
import { addExample } from '../../server/store/examples.ts'
import { answerCommands } from '../../server/store/operator-socket.ts'
import { createVault } from '../../server/store/vault.ts'
import { exampleWith } from '../examples/note.ts'
import { useStore } from './stores.ts'

const { provenance } = exampleWith()
const approved = exampleWith({
  id: 'kept',
  status: 'approved',
  provenance: { ...provenance, approver: 'B. Reader', approvedOn: '2026-03-04' },
})

describe.each(['embedded', 'postgres'] as const)('npm run examples, over %s', (kind) => {
  const used = useStore(kind)

  test('an approved example becomes cases, and one that is not does not', async () => {
    const { store, place } = used
    await store.transact((tx) => addExample(tx, approved, 'anna'))
    await store.transact((tx) => addExample(tx, exampleWith({ id: 'open' }), 'anna'))
    const keysFolder = join(place.folder, 'keys')
    const vault = createVault(keysFolder)
    const listening =
      store.folder === undefined
        ? undefined
        : await answerCommands(
            store.folder,
            (one) => runCommand({ store, vault }, one),
            () => {},
          )
    const from = (id: string) => readKept(id, { url: place.url, allowsEmbedded: true, keysFolder })
    const cases = exampleToCase(await findExample('kept', from))
    expect(cases.map(({ id }) => id)).toEqual(['kept-before', 'kept-after'])
    const open = await findExample('open', from)
    expect(() => exampleToCase(open)).toThrow(NotApprovedError)
    const own = await findExample('plain-is-not-gentle', from)
    expect(own.title).toBe('Plain is not gentle')
    await expect(findExample('nothing', from)).rejects.toThrow(/There is no example “nothing”/)
    listening?.close()
  })
})
