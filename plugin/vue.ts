/** For Vue 3: what stands in an editor, live, and what to do about it. */
import type { Editor } from '@tiptap/core'
import {
  type ComputedRef,
  computed,
  type MaybeRefOrGetter,
  onScopeDispose,
  shallowRef,
  toValue,
  watch,
} from 'vue'
import { type Actions, createActions } from './live/actions.ts'
import { createLive, NOTHING, type Snapshot } from './live/snapshot.ts'

export type { Actions } from './live/actions.ts'
export type { Snapshot } from './live/snapshot.ts'

/** Each part of what stands in the editor, as a ref. */
export type LiveRefs = { readonly [Name in keyof Snapshot]: ComputedRef<Snapshot[Name]> }

/**
 * Follows an editor, or a ref to one (`useEditor`), until the component is gone.
 * @example const { flags, status, accept } = useFairhand(editor)
 */
export function useFairhand(
  editor: MaybeRefOrGetter<Editor | null | undefined>,
): LiveRefs & Actions {
  const snapshot = shallowRef<Snapshot>(NOTHING)
  let stop = () => {}
  watch(
    () => toValue(editor),
    (now) => {
      stop()
      const live = createLive(now)
      snapshot.value = live.read()
      stop = live.follow(() => {
        snapshot.value = live.read()
      })
    },
    { immediate: true, flush: 'sync' },
  )
  onScopeDispose(() => stop())
  const refs = Object.fromEntries(
    (Object.keys(NOTHING) as (keyof Snapshot)[]).map((name) => [
      name,
      computed(() => snapshot.value[name]),
    ]),
  ) as LiveRefs
  return { ...refs, ...createActions(() => toValue(editor)) }
}
