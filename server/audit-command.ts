/** `npm run audit -- <folder or file>`: thousands of notes checked, figures for a quality lead. */
import { readArguments, USAGE, UsageError } from './audit/arguments.ts'
import type { AuditReport } from './audit/audit-report.ts'
import { openSource, SourceError } from './audit/read-source.ts'
import { runAudit } from './audit/run-audit.ts'
import { openQueue } from './batch/queue.ts'
import { UnknownProfileError } from './check.ts'
import { ConfigError, readConfig } from './config.ts'
import { describeError } from './errors.ts'
import { createHouse } from './house.ts'
import { openStore } from './store/store.ts'
import { StoreError } from './store/store-error.ts'
import { createVault } from './store/vault.ts'

const say = (line: string) => void process.stderr.write(`${line}\n`)
const report = (error: unknown) => say(describeError(error))

async function start(): Promise<number> {
  const asked = readArguments(process.argv.slice(2))
  if (asked === 'help') {
    process.stdout.write(USAGE)
    return 0
  }
  const source = openSource(asked.source)
  const config = readConfig()
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => stopping.abort())
  }
  const { url, allowsEmbedded, keysFolder } = config.store
  const store = openStore(url, { allowsEmbedded })
  try {
    const queue = await openQueue(store, { report })
    const house = await createHouse({ settings: config, store, report })
    try {
      house.analyser.profileOf({ text: '', ...(asked.profile ? { profile: asked.profile } : {}) })
      const parts = { store, vault: createVault(keysFolder), queue, report, say }
      const checkNote = (input: Parameters<typeof house.analyser.checkNote>[0]) =>
        house.analyser.checkNote(input)
      const signal = stopping.signal
      return tell(
        await runAudit({ ...parts, checkNote, stopping: signal }, asked, source),
        asked.page,
      )
    } finally {
      house.close()
      await queue.close()
    }
  } finally {
    await store.close()
  }
}

/** Says what came of it, and how the command ends: 0 done, 2 nothing to check, 130 stopped. */
function tell(outcome: AuditReport | 'stopped' | 'empty', page: string): number {
  if (outcome === 'empty') {
    say('There is no note to check.')
    return 2
  }
  if (outcome === 'stopped') {
    say('Stopped. The same command goes on where this one was.')
    return 130
  }
  const { total } = outcome.figures
  process.stdout.write(
    `${total.notes} notes, ${total.words} words, ${total.flags} flags: ${total.flagsPer1000Words ?? 0} in 1,000 words. ${total.notesWithoutFlags} notes without flags, ${outcome.unread.length} files or rows not checked.\nThe report is in ${page}. The notes and their key are erased.\n`,
  )
  return 0
}

try {
  process.exitCode = await start()
} catch (error) {
  if (error instanceof UsageError) say(`${error.message}\n\n${USAGE}`)
  else if (error instanceof StoreError && error.code === 'in-use') {
    say(`${error.message} Or name a PostgreSQL, or another folder with FAIRHAND_DATA.`)
  } else if (
    error instanceof SourceError ||
    error instanceof ConfigError ||
    error instanceof StoreError ||
    error instanceof UnknownProfileError
  ) {
    say(error.message)
  } else report(error)
  process.exitCode = 2
}
