/** What to do about each fault of the facts check, in a trainer's words. */

const MENDS: readonly (readonly [code: RegExp, mend: string])[] = [
  [
    /^quote-|^speaker-/,
    'Put what was said back as it stands in the before, word for word, with whoever said it.',
  ],
  [/^(?:number|date|time|figure)\w*-(?:lost|moved)/, 'Put it back where it stands in the before.'],
  [
    /^(?:number|date|time|figure|name|person|fact|actor|duty|cause)\w*-new/,
    'Take it out of the after. If the worker knew it, give it as the answer to the question of that change.',
  ],
  [
    /^(?:name|person|actor|child|target|fact)-lost/,
    'Say it in the after as well, in plainer words if need be.',
  ],
  [
    /^negation-/,
    'Check every “not”, “never” and “no”: the after has to deny what the before denies.',
  ],
  [
    /^attribution-/,
    'Keep “said”, “told me” and “reported”: what somebody said must not become what happened.',
  ],
  [/^softened/, 'Use words as strong as those in the before.'],
  [
    /^made-/,
    'Keep what was certain certain, and what was only likely, alleged or planned just that.',
  ],
  [/^actor-|^state-|^target-|^order-/, 'Check who did what to whom, and in which order.'],
  [/^still-about-child/, 'Write this sentence to the child, or all sentences about the child.'],
  [
    /^too-(?:long|short)/,
    'Make the after about as long as the before: it has to be the same story.',
  ],
]

/** Never empty: whatever the fault, there is something to do. */
export const mendOf = (code: string): string =>
  MENDS.find(([pattern]) => pattern.test(code))?.[1] ??
  'Make these words say what they say in the before.'
