/** Severity: harm, fear and what shows them stay in words as strong as the note's, and none is added. */
import { type Idea, type Ideas, ideasOf } from './ideas.ts'
import type { Comparer, Reason } from './passage.ts'

const isHarm = (id: string): boolean => id.startsWith('!')
const isSoft = (id: string): boolean => id.startsWith('~')
/** "May not go" forbids. */
const isUnsure = ({ ids, lower, next }: Idea): boolean =>
  ids.some((id) => id.startsWith('?')) && !(/^(?:may|might)$/.test(lower) && next === 'not')
const HEARSAY = /^(?:allegedly|reportedly|apparently|supposedly)$/

export const compareSeverity: Comparer = (comparison) => {
  const ideas = ideasOf(comparison)
  return [...weakened(ideas), ...lessened(ideas), ...unsure(ideas), ...duties(ideas)].slice(0, 3)
}

/** Each word of harm is there, and there in the same connection: "took an overdose" where it was taken. */
function weakened({ source, rewrite, rewriteIds, licence }: Ideas): Reason[] {
  const gone = source.find((idea) => {
    // "in" of "in tears": its other words stand for it; not so "too" of "too much"
    if (
      (idea.isFunction && idea.lower !== 'too') ||
      !idea.ids.some(isHarm) ||
      licence.explains(idea.text)
    )
      return false
    const same = rewrite.filter((other) => shares(idea, other))
    if (same.length === 0) return idea.isVerb || !idea.ids.some((id) => rewriteIds.has(id))
    const isRepeated = source.some(
      (other) => other !== idea && !other.isFunction && shares(idea, other),
    )
    return isRepeated && !same.some((other) => isAlongside(idea, other, rewrite))
  })
  return gone ? [{ code: 'softened', detail: `“${gone.text}” is weaker or missing.` }] : []
}

const shares = (a: Idea, b: Idea): boolean => a.ids.some((id) => b.ids.includes(id))

/** Whether a word that stands beside it in the note stands beside it in the rewrite. */
function isAlongside(idea: Idea, other: Idea, rewrite: readonly Idea[]): boolean {
  const kept = idea.beside.filter((root) => rewrite.some((one) => one.root === root))
  return kept.length === 0 || kept.some((root) => other.beside.includes(root))
}

/** "A bit", "small", "once" and the like: no more of them than in the note. */
function lessened({ source, rewrite }: Ideas): Reason[] {
  const added = rewrite.find((idea) => {
    if (!idea.ids.some(isSoft)) return false
    const before = source.filter((other) => shares(idea, other)).length
    return rewrite.filter((other) => other.root === idea.root).length > before
  })
  return added
    ? [{ code: 'softened', detail: `“${added.text}” makes less of it than the note does.` }]
    : []
}

/** "May", "seemed", "possibly": none lost, so that it sounds sure, and none new. */
function unsure(ideas: Ideas): Reason[] {
  const before = unsureIn(ideas.source)
  const after = unsureIn(ideas.rewrite)
  const [gone] = before
  const added = after.findLast(({ lower }) => lower !== 'have') ?? after.at(-1)
  if (gone && after.length === 0 && !ideas.hasMoreTellers) {
    return [
      {
        code: 'made-sure',
        detail: `The note leaves it open (“${gone.text}”); the rewrite does not.`,
      },
    ]
  }
  if (added && after.length > before.length) {
    return [
      {
        code: 'made-unsure',
        detail: `The rewrite leaves open (“${added.text}”) what the note says.`,
      },
    ]
  }
  return []
}

const unsureIn = (ideas: readonly Idea[]): readonly Idea[] =>
  ideas.filter((idea, at) => (isUnsure(idea) && !isAbleTo(ideas, at)) || HEARSAY.test(idea.lower))

/** "If you could have more": asked for, and not "could have fallen". */
function isAbleTo(ideas: readonly Idea[], at: number): boolean {
  const have = ideas[at]?.lower === 'could' ? at + 1 : at
  return (
    ideas[have]?.lower === 'have' && ideas[have - 1]?.lower === 'could' && !ideas[have + 1]?.isVerb
  )
}

/** "Must" stays a duty, and "could" or "will" do not become "should". */
const MUST = /^(?:must|mustn't|has to|have to|had to)$/
const SHOULD = /^(?:should|shouldn't|ought)$/
const ADVICE = /^(?:should|shouldn't|ought|advis\w*|recommend\w*|suggest\w*|urg\w*|better|not|to)$/

/** "makes him eat", "forced her to". */
const isMade = ({ root, isMaking }: Idea): boolean =>
  root === 'forc' || (root === 'make' && isMaking)
const MADE = /^(?:force[sd]?|must|ordered|compelled)$/

function duties({ source, rewrite }: Ideas): Reason[] {
  const hasMust = source.some(({ lower }) => MUST.test(lower))
  const keepsMust = rewrite.some(({ lower }) =>
    /^(?:must|mustn't|have|has|had|cannot|can't|allowed|need|needs|needed)$/.test(lower),
  )
  if (hasMust && !keepsMust) {
    return [{ code: 'softened', detail: 'What must be is no longer something that must be.' }]
  }
  if (
    source.some(isMade) &&
    !rewrite.some(
      (idea) =>
        isMade(idea) || MADE.test(idea.lower) || (idea.root === 'have' && idea.next === 'to'),
    )
  ) {
    return [
      { code: 'softened', detail: 'Somebody was made to do something; here they only did it.' },
    ]
  }
  const should = rewrite.find(({ lower }) => SHOULD.test(lower))
  if (should && !source.some(({ lower }) => ADVICE.test(lower))) {
    return [{ code: 'duty-new', detail: `The note does not say “${should.text}”.` }]
  }
  return []
}
