/** The lines of a set's source that say who is in a case, as people write them. */

/** "Jordan Ellis (he/him); Jordan, JE" */
export function readChild(line: string | undefined) {
  if (line === undefined) return {}
  const [who = '', known] = line.split(';').map((part) => part.trim())
  const [, name = '', pronouns] = /^([^(]*)(?:\(([^)]*)\))?$/.exec(who) ?? []
  return { child: { name: name.trim(), ...(known ? { knownAs: listOf(known) } : {}), pronouns } }
}

/** "Lisa Ellis, mum; Mrs Gill, teacher" */
export function readPeople(line: string | undefined) {
  if (line === undefined) return {}
  return {
    people: line.split(';').map((part) => {
      const [name = '', ...role] = listOf(part)
      return { name, role: role.join(', ') }
    }),
  }
}

const listOf = (text: string): string[] => text.split(',').map((part) => part.trim())
