/** The colours that a guide may ask for, each dark enough to be read: at least 4.5:1 on white. */
import type { ColourName, ProfileInfo } from '../../server/contract.ts'

/** What a guide's colours are for, as `GET /v1/profiles` names them. */
export type RecordingColours = NonNullable<ProfileInfo['colours']>
export type ColourMeaning = keyof RecordingColours

/** As it goes into a letter or a Word file. Keep in step with `--fairhand-colour-…` in style.css. */
const PALETTE: Record<ColourName, string> = {
  green: '#00703c',
  red: '#b10e1e',
  blue: '#1d4ed8',
  purple: '#6b21a8',
  brown: '#7c4a03',
}

/** The colour in six hexadecimal figures, `#` before. */
export const hexOf = (colour: ColourName): string => PALETTE[colour]

export const isColourName = (name: unknown): name is ColourName =>
  typeof name === 'string' && Object.hasOwn(PALETTE, name)

/** The words that say what a colour says, so that the colour is never alone. */
export const WORDS = { childSeen: 'Child seen', childNotSeen: 'Child not seen' } as const
