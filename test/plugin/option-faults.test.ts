import { Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { expect, test } from 'vitest'
import { Fairhand } from '../../plugin/index.ts'
import { refuseFaults } from '../../plugin/option-faults.ts'
import { defaultOptions } from '../../plugin/options.ts'
import { toDoc } from './marked-editor.ts'

/** As a host without TypeScript would give them. */
const refuse = (given: object) => () => refuseFaults({ ...defaultOptions(), ...given })

test.each([
  [{}],
  [{ service: { check: async () => ({}) }, pause: 0, onDismissals: () => {} }],
  [{ service: undefined, card: undefined, dismissals: undefined, onFlagResolved: undefined }],
  [{ dismissals: { salt: 'a', hashes: [] }, messages: { dismiss: 'Leave it' } }],
])('nothing is wrong with %j', (given) => {
  expect(refuse(given)).not.toThrow()
})

test.each([
  [
    { service: 'https://fairhand.council.example' },
    'service must be an object with a function check',
  ],
  [
    { service: { check: async () => ({}), review: true } },
    'and rewrite and review where there are any',
  ],
  [{ pause: '800' }, 'pause must be a number of milliseconds'],
  [{ midWordPause: -1 }, 'midWordPause must be a number of milliseconds'],
  [{ card: true }, 'card must be card or speech of fairhand/plugin/card'],
  [{ container: null }, 'container must be a function that gives an element'],
  [{ context: undefined }, 'context must be an object'],
  [{ puase: 800 }, 'puase is no option: is pause meant?'],
  [{ onflagresolved: () => {} }, 'onflagresolved is no option: is onFlagResolved meant?'],
  [{ dismissal: null }, 'dismissal is no option: is dismissals meant?'],
  [{ rulesUrl: 1 }, 'rulesUrl must be an address'],
  [{ shortcuts: { next: 'F8' } }, 'shortcuts must be the names of three keys'],
])('%j: %s', (given, words) => {
  expect(refuse(given)).toThrow(words)
})

test('an editor does not start with them: all are named at once, and what was given is not shown', () => {
  const start = () =>
    new Editor({
      element: null,
      content: toDoc(''),
      extensions: [
        StarterKit,
        Fairhand.configure(JSON.parse('{ "pause": "soon", "dismissals": "Jordan" }')),
      ],
    })
  expect(start).toThrow(
    'Fairhand.configure: pause must be a number of milliseconds; dismissals must be what onDismissals gave.',
  )
})
