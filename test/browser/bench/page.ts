/** The page that is measured: `?with=` names what stands around the editor. */
import { Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { card } from '../../../plugin/card.ts'
import { Fairhand, type Service } from '../../../plugin/index.ts'
import { createPanel } from '../../../plugin/panel.ts'
import type { Flag } from '../../../server/contract.ts'

const BLOCKS = 500
const LINE = 'On Monday I went to see Ben in his placement near the school, and we had tea.'
const WORDS = 'placement'

/** Flags each of the words where it stands, at once and without a call. */
const service: Service = {
  check: async ({ text }) => ({
    flags: [...text.matchAll(/placement/g)].map(
      ({ index }, nth): Flag => ({
        ...{ id: `placement-${nth}`, rule: 'jargon/placement', category: 'jargon' },
        ...{ start: index, end: index + WORDS.length, quote: WORDS, foundBy: 'rules' },
        ...{ message: 'This is a word of the service’s.', why: 'You may not know it.' },
        sources: [{ reason: 'Plain words last.' }],
        suggestions: [
          { kind: 'replace', text: 'home' },
          { kind: 'explain', text: 'where a child lives' },
        ],
      }),
    ),
    ...{ checks: [], words: 1, sentences: 1, readability: { fleschKincaidGrade: null } },
    ...{ profile: 'bench', addressChild: false, rulesVersion: 'bench' },
  }),
}

const wanted = new URLSearchParams(location.search).get('with') ?? 'nothing'
const extension = Fairhand.configure({ service, ...(wanted === 'panel' ? { card } : {}) })
const isAlone = wanted === 'nothing' || wanted === 'bold'
const line = wanted === 'bold' ? LINE.replace(WORDS, `<b>${WORDS}</b>`) : LINE
const spent: number[] = []
const tasks: number[] = []

const editor = new Editor({
  element: document.querySelector('#note'),
  extensions: [StarterKit, ...(isAlone ? [] : [extension])],
  content: Array.from({ length: BLOCKS }, (_, nth) => `<p>${line} ${nth}</p>`).join(''),
})
const place = document.querySelector<HTMLElement>('#flags')
if (wanted === 'panel' && place) createPanel(editor, place)

// What a keystroke costs in script: everything from the transaction to the elements on the page.
const dispatch = editor.view.dispatch.bind(editor.view)
editor.view.dispatch = (transaction) => {
  const start = performance.now()
  dispatch(transaction)
  if (transaction.docChanged) spent.push(performance.now() - start)
}
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) tasks.push(duration)
}).observe({ type: 'longtask' })

Object.assign(window, {
  bench: {
    isReady: () => isAlone || editor.storage.fairhand.flags.length === BLOCKS,
    placeCaret: () => editor.commands.focus(40),
    /** What was measured since the last call, in milliseconds. */
    take: () => ({ spent: spent.splice(0), tasks: tasks.splice(0) }),
  },
})
