/** What the checks see of a note, for tests of how it is read. */
import type { CheckFacts } from '../../server/checks/check.ts'
import { readFacts } from '../../server/checks/facts.ts'
import type { NoteInput } from '../../server/contract.ts'
import { readNote } from '../../server/note/note.ts'
import { readCast } from '../../server/note/people.ts'
import { profile } from '../../server/profiles/liquidlogic/profile.ts'
import { jordan } from '../cast.ts'

export const factsOf = (text: string, about: NoteInput['about'] = {}): CheckFacts =>
  readFacts({
    note: readNote(text),
    input: { text, ...jordan, about },
    cast: readCast(jordan.child, jordan.people),
    profile,
    addressChild: false,
    flags: [],
  })
