/** What hosts import: the extension and its types. It needs no framework and no DOM. */
export { CATEGORY_ORDER, type Family, familyOf } from './categories.ts'
export { Fairhand, Fairhand as default } from './fairhand.ts'
export type { Messages } from './messages.ts'
export type {
  Answer,
  CardMaker,
  CheckStatus,
  FairhandOptions,
  NoteContext,
} from './options.ts'
export type { Reading } from './review/reader.ts'
export type { Rewriting } from './rewrite/rewriting.ts'
export { ModelError } from './service/model-error.ts'
export type { ReviewWatch, RewriteWatch } from './service/model-events.ts'
export type { Service } from './service/service.ts'
export { ServiceError, type ServiceFault } from './service/service-error.ts'
export type { DismissalScope, SavedDismissals } from './state/dismissals.ts'
export { readNoteText } from './state/note-text.ts'
export type { PlacedFlag, PlacedSuggestion } from './state/placed-flag.ts'
export type { PlacedSlot } from './state/read-flags.ts'
export type { FairhandStorage } from './storage.ts'
export type { FlagResolved } from './trail.ts'
