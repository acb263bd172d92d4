/** Says who is who to the model, by role alone. */
import { KINDS } from './found.ts'
import type { Entity } from './placeholders.ts'

/** "[CHILD] is the child; [MUM], [MUM_B] are mum; [PERSON_1] is a teacher". */
export function describe(given: ReadonlyMap<Entity, readonly string[]>): string {
  const lines: string[] = []
  for (const [{ base, role }, forms] of given) {
    const list = forms.join(', ')
    if (role) lines.push(`${list} ${forms.length > 1 ? 'are' : 'is'} ${withArticle(role)}`)
    else if (base === KINDS.name.base && forms.length > 1) lines.push(`${list} are one person`)
  }
  return lines.join('; ')
}

const BARE = /^(?:the|mum|mummy|mother|dad|daddy|father|nan|nana|gran|grandad|stepmum|stepdad)\b/
const OWNED = /^\w+['’]s\b/

const withArticle = (role: string): string => {
  if (BARE.test(role) || OWNED.test(role)) return role
  return `${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role}`
}
