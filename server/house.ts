/**
 * The house terms and profiles of the store, taken on while the service runs: at once where they were
 * changed here, within a second where another process changed them. Whoever asks for a check never
 * waits for the store, and goes on with what was last known when it is gone.
 */
import { existsSync } from 'node:fs'
import { type Analyser, createAnalyser } from './check.ts'
import { type HouseRows, knownAmong, loadGuidance } from './guidance.ts'
import { createLiveAnalyser } from './live-analyser.ts'
import { type ProfileFault, readHouseProfile } from './profiles/load.ts'
import type { Profile } from './profiles/profile.ts'
import { inTurn, repeat } from './repeat.ts'
import { readGuidanceVersion, readHouseGuidance } from './store/house-guidance.ts'
import type { Store } from './store/store.ts'

export interface House {
  readonly analyser: Analyser
  /** Takes on what the store holds now. Throws `StoreError`. */
  readonly refresh: () => Promise<void>
  /** A profile as it may be stored, or what is wrong with it by field. */
  readonly judgeProfile: (body: unknown) => {
    readonly profile: Profile | undefined
    readonly faults: readonly ProfileFault[]
  }
  /** Ends the watch. */
  readonly close: () => void
}

export interface HouseOptions {
  readonly settings: Parameters<typeof loadGuidance>[0]
  readonly store: Store
  /** Is told when the store cannot be read, once until it can be read again. */
  readonly report: (error: unknown) => void
  /** How often another process's changes are looked for, in milliseconds. */
  readonly every?: number
}

/** Nothing but the store itself is waited for, and that only where there is one already. */
export async function createHouse(options: HouseOptions): Promise<House> {
  const { settings, store, report, every = 700 } = options
  let version = 0
  let isTold = false
  const read = async (): Promise<HouseRows> => {
    const rows = await store.run(readHouseGuidance)
    version = rows.version
    const terms = rows.terms.map(({ category, cells }) => ({ ...cells, category }))
    return { terms, profiles: rows.profiles }
  }
  const tell = (error: unknown) => {
    if (!isTold) report(error)
    isTold = true
  }

  const isThere = store.kind === 'postgres' || (store.folder && existsSync(store.folder))
  const rows = isThere ? await read().catch(tell) : undefined
  const live = createLiveAnalyser(createAnalyser(loadGuidance(settings, rows ?? undefined)))

  const refresh = inTurn(async () => {
    const next = createAnalyser(loadGuidance(settings, await read()))
    // what is made when it is first needed is made now, not for a worker who waits
    next.checkNote({ text: 'A first note.' })
    live.replace(next)
  })
  const look = async () => {
    try {
      if ((await store.run(readGuidanceVersion)) !== version) await refresh()
      isTold = false
    } catch (error) {
      tell(error)
    }
  }
  return {
    analyser: live.analyser,
    refresh,
    judgeProfile: (body) => readHouseProfile(body, knownAmong(live.analyser.terms)),
    // nobody else can write to an embedded store
    close: store.kind === 'postgres' ? repeat(look, every) : () => {},
  }
}
