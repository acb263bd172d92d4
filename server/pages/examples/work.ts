/** An example that is being worked on: its texts, its parts, what stands in the way, and keeping it. */
import { element } from '../../../plugin/element/element.ts'
import { createService } from '../../../plugin/service.ts'
import type { ExampleDraft, ExampleFindings, InventAnswer, WorkedExample } from '../../contract.ts'
import { whenSettled } from '../worker/when-settled.ts'
import { send } from './call.ts'
import { drawChanges } from './changes.ts'
import { drawFindings } from './findings.ts'
import { createInvented } from './invented.ts'
import { createKeep } from './keep.ts'
import { layOut } from './lay-out.ts'
import { isIn, noteOf } from './note-of.ts'
import { createNotice, tell, trying } from './notice.ts'
import { createParts } from './parts.ts'
import { createTexts } from './texts.ts'

export interface Start {
  readonly example: WorkedExample
  readonly version: number
  /** Undefined where it was not kept yet. */
  readonly id: string | undefined
  readonly say: (words: string) => void
}

/** Longer than on the worker's page: each check reads both texts. */
const PAUSE = 700

export function openWork(place: HTMLElement, start: Start): void {
  let example = start.example
  let open: ExampleFindings['open'] = []
  const confirmed = new Set<string>(example.provenance.invented?.words)
  const notice = createNotice()
  const beside = element('aside', {
    class: 'beside',
    'aria-label': 'What stands in the way',
    tabindex: '0',
  })
  const changes = element('div', {})
  const parts = createParts(example, () => touched())
  const texts = createTexts(createService(), {
    onText: () => redraftLater.run(),
    onLeave: () => redraftLater.flush(),
    onLeft: (words) => parts.addLeftAlone(words),
  })
  const keep = createKeep({ ...start, read: current, invented: () => [...confirmed], isReady })

  /** As it stands in the form. */
  function current(): WorkedExample {
    const { reviewBy, leftAlone, ...rest } = parts.read()
    return {
      ...{ ...example, ...rest },
      leftAlone: leftAlone.filter(({ words }) => isIn(example, words)),
      provenance: {
        ...example.provenance,
        reviewBy,
        invented:
          confirmed.size > 0
            ? {
                by: keep.name() || 'nobody yet',
                on: new Date().toISOString().slice(0, 10),
                words: [...confirmed],
              }
            : example.provenance.invented,
      },
    }
  }
  const noteNow = (text: string) => noteOf(example, text)

  function show(findings: ExampleFindings): void {
    open = findings.open
    const nowhere = parts
      .read()
      .leftAlone.filter(({ words }) => !isIn(example, words))
      .map(({ words }) => `Left alone: “${words}” stands in neither text, so it is not kept.`)
    beside.replaceChildren(
      element('h2', {}, 'What stands in the way'),
      ...drawFindings({ ...findings, unfinished: [...nowhere, ...findings.unfinished] }),
    )
  }

  let asked = 0
  async function check(): Promise<void> {
    const mine = ++asked
    const findings = await trying(notice, () =>
      send<ExampleFindings>('/v1/examples/check', { example: current() }),
    )
    if (findings && mine === asked) show(findings)
  }
  const checkLater = whenSettled(() => void check(), PAUSE)
  function touched(): void {
    keep.touch()
    checkLater.run()
  }

  let drafted = 0
  let redrafting = Promise.resolve()
  /** The texts have changed: marks and changes follow, and what was written of them stays. */
  async function redraft(): Promise<void> {
    keep.touch()
    if (isFollowed()) return
    const [before, after] = texts.read()
    const mine = ++drafted
    // what is worked out of the texts as they were is no longer wanted
    asked++
    const from = current()
    const draft = await trying(notice, () =>
      send<ExampleDraft>('/v1/examples/draft', {
        ...{
          note: noteNow(before),
          after,
          title: from.title,
          by: keep.name() || 'nobody yet',
          from,
        },
      }),
    )
    if (!draft || mine !== drafted) return
    example = draft.example
    drawChanges(changes, example.changes, touched)
    show(draft.findings)
    if (draft.lost.length > 0) {
      tell(
        notice,
        'These words went with what they were about. Copy them, if they are still wanted:',
        draft.lost,
      )
    }
  }
  const redraftLater = whenSettled(() => {
    redrafting = redraft()
  }, PAUSE)

  /** Whether the changes are those of the texts as they stand. */
  function isFollowed(): boolean {
    const [before, after] = texts.read()
    return before === example.before.text && after === example.after.text
  }
  async function isReady(): Promise<boolean> {
    redraftLater.flush()
    await redrafting
    return isFollowed()
  }

  const answersOf = () => example.changes.flatMap((one) => (one.asked ? [one] : []))
  const invented = createInvented({
    confirmed,
    open: () => open,
    request: () => {
      const { title, scenario } = parts.read()
      const answers = answersOf().map(({ asked: one }) => one?.answer ?? '')
      return {
        ...{ texts: [...texts.read(), title, ...scenario, ...answers] },
        ...{ child: example.child, people: example.people, places: example.places },
      }
    },
    async onDone(
      { texts: [before = '', after = '', title = '', ...rest], ...cast }: InventAnswer,
      words,
    ) {
      for (const word of words) confirmed.add(word)
      const { scenario } = parts.read()
      parts.setTexts(title, rest.slice(0, scenario.length))
      answersOf().forEach((one, at) => {
        if (one.asked)
          one.asked = { ...one.asked, answer: rest[scenario.length + at] ?? one.asked.answer }
      })
      const { people, places, child } = cast
      example = {
        ...example,
        people: [...people],
        places: [...places],
        ...(child ? { child } : {}),
      }
      texts.fill(before, after, noteNow(''))
      await redraft()
      await check()
    },
  })

  place.replaceChildren(
    ...layOut({
      ...{ texts: texts.element, changes, parts: parts.element, invented: invented.element },
      ...{ notice, beside, keep: keep.element },
    }),
  )
  texts.fill(example.before.text, example.after.text, noteNow(''))
  drawChanges(changes, example.changes, touched)
  void check().then(invented.show)
}
