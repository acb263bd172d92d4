/**
 * `<fairhand-editor>` for pages without a build: one script that brings all it needs. Loading it where
 * there is no page (on a server) does nothing.
 */
import { FairhandEditor } from './editor-element/fairhand-editor.ts'

export type { FairhandEditorEvents } from './editor-element/events.ts'
export { createService } from './service/service.ts'
export { FairhandEditor }

const TAG = 'fairhand-editor'

if (globalThis.customElements && !customElements.get(TAG)) {
  customElements.define(TAG, FairhandEditor)
}
