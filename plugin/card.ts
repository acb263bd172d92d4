/** The card beside flagged words: `Fairhand.configure({ card })`. */
export { createCardPlugin as card } from './card/card-plugin.ts'
