/** Keeps everybody whom a note has spoken of so far: the child, the cast, and whoever else is named. */
import { createEntity, type Entity, type Scene, touch } from './entity.ts'
import type { Gender } from './gender.ts'
import { genderOfName } from './given-names.ts'
import type { Mention, SentenceMentions } from './mention.ts'
import type { Cast } from './people.ts'

/** So many of those last spoken of may be meant by a pronoun. */
const MOST_RECENT = 8
const PLURAL_FOR_ONE = 16
const GUESSED = 10
/** "They" of a baby is more often the parents. */
const BABY_AS_THEY = 60

export class Roll {
  readonly cast: Cast
  readonly child: Entity | undefined
  /** Several, the child among them. */
  readonly group = createEntity('group', 'they', true, undefined)
  /** Whoever was spoken of lately, the last first; the child always. */
  readonly recent: Entity[] = []
  readonly isBaby: boolean
  readonly #byKey = new Map<string, Entity>([['group', this.group]])
  readonly #namesakes = new Set<string>()
  readonly #hasPronouns: boolean

  constructor(cast: Cast, mentions: readonly SentenceMentions[]) {
    this.cast = cast
    const { child } = cast
    this.#hasPronouns = child !== undefined && child.pronouns.length > 0
    this.isBaby = child?.forms.some((form) => /^(?:baby|unborn)\b/.test(form)) ?? false
    if (!(child || mentions.some((one) => one.isOfChild))) return
    this.child = createEntity('child', child?.gender ?? 'unknown', false, undefined)
    if (child && !this.#hasPronouns)
      this.child.gender = genderOfName(child.name.split(/\s+/)[0] ?? '')
    this.#byKey.set('child', this.child)
    this.recent.push(this.child)
  }

  has(key: string): boolean {
    return this.#byKey.has(key)
  }

  /** The entity of this key, new where nobody was called so before. */
  find(key: string, mention: Mention, isPlural = mention.isPlural): Entity {
    const known = this.#byKey.get(key)
    if (known) return known
    const entity = createEntity(key, isPlural ? 'they' : mention.gender, isPlural, mention.role)
    this.#byKey.set(key, entity)
    const [, first, surname] = /^name:(\S+)( \S+)?/.exec(key) ?? []
    if (first && surname) this.#namesakes.add(first)
    return entity
  }

  touch(entity: Entity, mention: Mention, scene: Scene): void {
    touch(entity, mention, scene)
    const { recent } = this
    const at = recent.indexOf(entity)
    if (at === 0) return
    if (at > 0) recent.splice(at, 1)
    else if (recent.length > MOST_RECENT) {
      recent.splice(recent.at(-1) === this.child ? -2 : -1, 1)
    }
    recent.unshift(entity)
  }

  /** What it costs to let the pronoun mean the entity; undefined where it cannot. */
  disagreement(entity: Entity, { gender, isPlural }: Mention): number | undefined {
    if (entity.isPlural) return gender === 'they' ? 0 : undefined
    if (isPlural) return undefined
    if (entity === this.child && this.#hasPronouns) {
      if (!this.cast.child?.pronouns.includes(gender)) return undefined
      return gender === 'they' && this.isBaby ? BABY_AS_THEY : 0
    }
    if (entity.gender === gender) return 0
    if (entity.gender !== 'unknown') return undefined
    if (gender === 'they') return PLURAL_FOR_ONE
    return entity === this.child ? -GUESSED : 0
  }

  /** Whether the child and somebody else were both spoken of just now. */
  hasCompany(sentence: number): boolean {
    const isLately = (one: Entity): boolean => one.sentence >= 0 && sentence - one.sentence <= 1
    if (!(this.child && isLately(this.child))) return false
    return this.recent.some((one) => one !== this.child && !one.isPlural && isLately(one))
  }

  /** Whether somebody of the cast besides the child goes by this pronoun, or may. */
  couldBeAnother(gender: Gender): boolean {
    if (gender === 'they') return false
    return this.cast.people.some((one) => one.gender === gender || one.gender === 'unknown')
  }

  /** Whether somebody else has been named by the same first name as the child. */
  hasNamesake(mention: Mention): boolean {
    return mention.isShared || this.#namesakes.has(mention.first)
  }
}
