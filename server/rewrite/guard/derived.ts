/** Derivations: "application" and "apply", "refusal" and "refuse" are one idea in two parts of speech. */
import { rootOf } from './roots.ts'

/** What a noun's ending stands for in the verb or adjective that it is made of; the first that fits. */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(.{3,})ication$/, ['y', 'ic']],
  [/^(.{3,})(?:uction)$/, ['uce', 'uct']],
  [/^(.{3,})(?:ation|ator)$/, ['e', 'ate', '']],
  [/^(.{4,})(?:tion)$/, ['t', 'te']],
  [/^(.{3,})(?:ment|al|ance|ence|ness|ant|ent|ity|ive|ful)$/, ['', 'e']],
  [/^(.{3,})(?:er|or)$/, ['', 'e']],
]
/** "Re-referral": referred again. */
const AGAIN = /^re-(?=\w{3})/
/** Words whose ending only looks like one: they have nothing to do with what is left. */
const WHOLE: ReadonlySet<string> = new Set(
  `number corner paper matter letter order offer enter cover never ever over under other mother father brother
  sister shower summer winter dinner supper finger shoulder mental moment comment parent present patient agent
  accident incident document department apartment natural animal local several special hospital social final
  capital equal total legal normal general personal formal informal material serial signal goal meal real deal
  absent silent recent decent student client event talent moral oral rival floor door poor minor major factor
  doctor motor mirror terror error station nation ration section action question mention position condition
  portion business witness fitness harness city pity unity quality university community cavity opportunity
  active native positive negative relative massive awful useful careful harmful grateful painful`.split(
    /\s+/,
  ),
)
const known = new Map<string, readonly string[]>()
const NONE: readonly string[] = []
const MOST = 20_000

/** The roots of the words that a word in lower case is made of; none for most words. */
export function derivedRoots(lower: string): readonly string[] {
  const before = known.get(lower)
  if (before) return before
  if (known.size >= MOST) known.clear()
  const found = findDerived(lower)
  known.set(lower, found)
  return found
}

function findDerived(lower: string): readonly string[] {
  const plain = lower.replace(/'s?$|’s?$/, '')
  if (AGAIN.test(plain)) {
    const rest = plain.replace(AGAIN, '')
    return [rootOf(rest), ...findDerived(rest)]
  }
  const single = plain.endsWith('s') && !plain.endsWith('ss') ? plain.slice(0, -1) : plain
  if (single.length < 6 || WHOLE.has(single)) return NONE
  for (const [pattern, endings] of ENDINGS) {
    const stem = pattern.exec(single)?.[1]
    if (stem) return [...new Set(endings.map((ending) => rootOf(`${stem}${ending}`)))]
  }
  return NONE
}
