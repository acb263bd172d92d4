/** What a guide puts into a note: its headings and questions, and its recording colours. */
export type { ColourMeaning, RecordingColours } from './colours/palette.ts'
export { RecordingColour } from './colours/recording-colour.ts'
export type { TemplateSource } from './templates/read-template.ts'
export { Templates } from './templates/templates.ts'
