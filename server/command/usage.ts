/** What the command says of itself. */
import { DEFAULT_PROFILE, profiles } from '../profiles/index.ts'

const guides = profiles
  .map(({ id }) => (id === DEFAULT_PROFILE ? `${id} (unless said)` : id))
  .join(', ')

export const USAGE = `Usage: fairhand check <note.docx | note.txt | -> [options]

Says which words of a case note to look at again, why, and what to do about them.
The note is read on this machine; nothing is stored or sent.

  --profile NAME  the guide to go by: ${guides}
  --child NAME    the child whose record it is
  --json          the whole answer as JSON
  -h, --help      this text

Ends with 0 where nothing is flagged, 1 where something is, 2 where the note could not be checked.
`
