import { expect, test } from 'vitest'
import { useDesk } from './desk.ts'

const openDesk = useDesk()
const LINE = 'On Monday I went to see Ben in his placement near the school.'
/** A frame of a screen that shows sixty a second, in milliseconds. */
const FRAME = 16

test('long note: in a note of 500 blocks and 500 flags a keystroke takes less than a frame', async () => {
  const { page, write, flagged } = await openDesk()
  await write(Array.from({ length: 500 }, (_, index) => `${LINE} ${index}`).join('\n'))
  expect(await flagged()).toHaveLength(500)
  const times = await page.evaluate(async () => {
    const { editor } = document.querySelector('.ProseMirror') as Element & {
      editor: {
        view: {
          state: { tr: { insertText: (t: string, at: number) => never } }
          dispatch: (tr: never) => void
        }
      }
    }
    const taken: number[] = []
    for (let key = 0; key < 40; key++) {
      const start = performance.now()
      editor.view.dispatch(editor.view.state.tr.insertText('x', 5))
      taken.push(performance.now() - start)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    return taken.sort((a, b) => a - b)
  })
  expect(times[20]).toBeLessThan(FRAME)
})
