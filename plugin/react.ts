/** For React 18 or later: what stands in an editor, live, and what to do about it. */
import type { Editor } from '@tiptap/core'
import { useMemo, useSyncExternalStore } from 'react'
import { type Actions, createActions } from './live/actions.ts'
import { createLive, NOTHING, type Snapshot } from './live/snapshot.ts'

export type { Actions } from './live/actions.ts'
export type { Snapshot } from './live/snapshot.ts'

/**
 * Renders anew whenever flags, counts, the status or the selected flag change. Give it the editor of
 * `useEditor`, or `null` until there is one; on a server there is nothing to show.
 * @example const { flags, status, accept } = useFairhand(editor)
 */
export function useFairhand(editor: Editor | null): Snapshot & Actions {
  const live = useMemo(() => createLive(editor), [editor])
  const actions = useMemo(() => createActions(() => editor), [editor])
  const snapshot = useSyncExternalStore(live.follow, live.read, () => NOTHING)
  return useMemo(() => ({ ...snapshot, ...actions }), [snapshot, actions])
}
