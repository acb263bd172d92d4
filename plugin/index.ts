/** What hosts import: the extension, its panel, the way to the service, and their types. */
export { CATEGORY_ORDER, type Family, familyOf } from './categories.ts'
export { Fairhand, Fairhand as default } from './fairhand.ts'
export { MESSAGES, type Messages } from './messages.ts'
export type { Answer, CheckStatus, FairhandOptions, NoteContext } from './options.ts'
export { createPanel, type Panel } from './panel/panel.ts'
export type { Reading } from './review/reader.ts'
export type { Rewriting } from './rewrite/rewriting.ts'
export { ModelError } from './service/model-error.ts'
export {
  createService,
  type GuidedService,
  type Service,
  type ServiceOptions,
} from './service/service.ts'
export { ServiceError, type ServiceFault } from './service/service-error.ts'
export type { DismissalScope, SavedDismissals } from './state/dismissals.ts'
export { readNoteText } from './state/note-text.ts'
export type { PlacedFlag, PlacedSuggestion } from './state/placed-flag.ts'
export type { FairhandStorage } from './storage.ts'
