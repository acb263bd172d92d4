/** What every part of a card is made with. */
import type { Editor } from '@tiptap/core'
import type { Messages } from '../messages.ts'
import type { FairhandOptions } from '../options.ts'
import type { CardActions } from './card-actions.ts'

export interface CardSetting {
  readonly editor: Editor
  readonly options: FairhandOptions & { readonly messages: Messages }
  readonly actions: CardActions
}
