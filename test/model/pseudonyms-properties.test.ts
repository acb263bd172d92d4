import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { NoteInput } from '../../server/contract.ts'
import { foldsOf } from '../../server/model/pseudonyms/fold.ts'
import { isTelling } from '../../server/model/pseudonyms/known.ts'
import { createPseudonyms, createRestorer } from '../../server/model/pseudonyms.ts'

/** Of each of the four properties. */
const RUNS = 5_000
vi.setConfig({ testTimeout: 120_000 })

const part = fc.constantFrom(
  ...`Anna Zoë Łukasz Will May O'Neill D’Arcy Nguyen Van Duc Thompson-Reid Mc Li Jo Grace Ng Abdi Kaur J. K.T. St Baby Mr
  Al-Amin Ünal İnci Ærø de la Cruz A B2 $& $1 [x] (Tom) "Max" Ada/Ida Mary`.split(/\s+/),
)
const word = fc.constantFrom(
  ...`mum said that he will go to school on 14/03/2024 at 3pm the [CHILD] [PERSON_1] PERSON_2 [ ] [[ ]] [what now?] [sic]
  CHILD <MUM> {A} ( ) " “ ” ' ’ . , ; : - – \n \t \uFFFC 07700900123 LS9 8RT a@b.co.uk www.x.org DOB 3.4.10 DOB 12345 14 Mill
  Lane Oakfield Primary School Person 1 person_1 [Child] AB12 CDE will mark hope s t 's Mrs Dr PC i I 🙂 é`.split(
    ' ',
  ),
)
const name = fc.oneof(
  fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
  fc.stringMatching(/^[A-Z][a-zé]{1,9}(?:[ '’-][A-Z][a-z]{1,9}){0,2}$/),
)
const cast: fc.Arbitrary<Pick<NoteInput, 'child' | 'people' | 'places'>> = fc.record(
  {
    child: fc.record({ name, knownAs: fc.array(name, { maxLength: 2 }) }),
    people: fc.array(
      fc.record({
        name,
        role: fc.constantFrom('mum', 'dad', 'teacher', 'mum’s friend', 'Ann’s dad'),
      }),
      { maxLength: 4 },
    ),
    places: fc.array(fc.record({ name, kind: fc.constantFrom('school', 'address', 'other') }), {
      maxLength: 2,
    }),
  },
  { requiredKeys: [] },
)

/** A note of ordinary and odd words, with names of the cast in any writing. */
const scene = cast.chain((known) => {
  const names = namesOf(known)
  const piece = fc.oneof(
    word,
    part,
    fc.string({ maxLength: 6 }),
    ...(names.length === 0
      ? []
      : [
          fc.constantFrom(...names),
          fc.constantFrom(...names).map((one) => one.toLowerCase()),
          fc.constantFrom(...names).map((one) => one.toUpperCase()),
        ]),
  )
  const joint = fc.constantFrom(' ', ' ', ' ', '', '. ', ', ', '\n', "'s ")
  return fc
    .array(fc.tuple(piece, joint), { maxLength: 30 })
    .map((pieces) => ({ known, text: pieces.flat().join('') }))
})

const namesOf = ({
  child,
  people = [],
  places = [],
}: Pick<NoteInput, 'child' | 'people' | 'places'>) => [
  ...(child ? [child.name, ...(child.knownAs ?? [])] : []),
  ...people.map((person) => person.name),
  ...places.map((place) => place.name),
]

test('what is masked comes back as it was, whole or in part, and is clean', () => {
  fc.assert(
    fc.property(scene, fc.nat(), fc.nat(), ({ known, text }, from, length) => {
      const pseudonyms = createPseudonyms(text, known)
      const cut = text.slice(from % (text.length + 1)).slice(0, length % (text.length + 1))
      for (const one of [text, cut]) {
        const masked = pseudonyms.mask(one)
        expect(pseudonyms.restore(masked)).toBe(one)
        expect(pseudonyms.findLeaks(masked)).toEqual([])
        expect(pseudonyms.mask(one)).toBe(masked)
      }
    }),
    { numRuns: RUNS },
  )
})

test('no known name survives', () => {
  fc.assert(
    fc.property(scene, ({ known, text }) => {
      const masked = createPseudonyms(text, known).mask(text)
      const left = masked.split(/\[[A-Z][A-Z_\d]*\]/)
      const people = namesOf({ ...known, places: [] })
      for (const name of people) {
        // "mum" names nobody, and "will" in small letters is a word until something shows a name
        if (!isTelling(foldsOf(name)) || name === name.toLowerCase()) continue
        const survives = left.some((piece) => standsIn(piece, name))
        expect({ name, masked, survives }).toEqual({ name, masked, survives: false })
      }
    }),
    { numRuns: RUNS },
  )
})

/** Whether a name stands in a text as a whole: "Anna" in "Anna09", but not in "Annabel". */
function standsIn(text: string, name: string): boolean {
  const [first, last] = [name.charAt(0), name.charAt(name.length - 1)]
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const after = text.slice(at + name.length)
    if (!goesOn(text.slice(0, at).slice(-1), first) && !goesOn(after.slice(0, 1), last)) return true
  }
  return false
}

const goesOn = (char: string, edge: string): boolean =>
  /[\p{L}\p{M}]/u.test(char) || (/\p{N}/u.test(edge) && /\p{N}/u.test(char))

test('a text that comes in chunks is restored as the whole is, or refused as the whole is', () => {
  const damage = fc.option(
    fc.constantFrom(
      '[PERSON_77]',
      '[Child]',
      '[CHILD ',
      'CHILD]',
      'PERSON_1',
      'Person 9',
      '<CHILD>',
    ),
    { nil: '' },
  )
  fc.assert(
    fc.property(
      scene,
      damage,
      fc.nat(),
      fc.infiniteStream(fc.integer({ min: 1, max: 9 })),
      ({ known, text }, broken, at, sizes) => {
        const pseudonyms = createPseudonyms(text, known)
        const masked = pseudonyms.mask(text)
        const place = at % (masked.length + 1)
        const answer = masked.slice(0, place) + broken + masked.slice(place)
        const restorer = createRestorer(pseudonyms)
        let out = ''
        for (let from = 0; from < answer.length; ) {
          const size = sizes.next().value ?? 1
          out += restorer.push(answer.slice(from, from + size))
          from += size
        }
        const rest = restorer.end()
        expect(rest === undefined ? undefined : out + rest).toBe(pseudonyms.restore(answer))
      },
    ),
    { numRuns: RUNS },
  )
})

test('any text at all comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), cast, (text, known) => {
      const pseudonyms = createPseudonyms(text, known)
      expect(pseudonyms.restore(pseudonyms.mask(text))).toBe(text)
    }),
    { numRuns: RUNS },
  )
})
