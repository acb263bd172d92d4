/** What left for a model because of a case, word for word: of sets that are invented, and of nothing else. */
import { readAsked } from '../../model/tape.ts'
import { resultOf, tasksOf } from '../../record/run-state.ts'
import { type Html, html } from '../../report/html/html.ts'
import type { RunView } from '../../run-view.ts'
import type { AnyCase } from '../../set.ts'
import type { Surroundings } from '../../surroundings.ts'

export function caseSent({ state, set }: RunView, one: AnyCase, { cache }: Surroundings): Html {
  const [task] = tasksOf([one], 1)
  const tapes = (task && resultOf(state, task)?.tapes) ?? []
  if (!set.synthetic || tapes.length === 0) return html``
  const calls = tapes.map((key) => readAsked(cache, key))
  const name = `What the model was sent${calls.length > 1 ? `, ${calls.length} times` : ''}`
  const shown = calls.map((asked) =>
    asked === undefined
      ? html`<p>It was recorded before what is sent was kept, or the recording is gone.</p>`
      : html`${partsOf(asked).map(([title, text]) => html`<h3>${title}</h3><div class="note">${text}</div>`)}`,
  )
  return html`<details><summary>${name}</summary><p class="small">People and places left as placeholders, as they stand here; nothing else left.</p>${shown}</details>`
}

const TITLES: Readonly<Record<string, string>> = {
  system: 'Instructions',
  developer: 'Instructions',
  instructions: 'Instructions',
  user: 'With this case',
  input: 'With this case',
}

/** The messages of either kind of call; what is of neither is shown as it is. */
function partsOf(asked: string): [title: string, text: string][] {
  const body = parse(asked)
  const messages = Array.isArray(body.messages) ? body.messages : body.input
  const list = Array.isArray(messages) ? (messages as { role?: unknown; content?: unknown }[]) : []
  const said = list.map(({ role, content }): [string, string] => [
    TITLES[String(role)] ?? String(role),
    typeof content === 'string' ? content : JSON.stringify(content, undefined, 2),
  ])
  const plain = ['instructions', 'input'].flatMap((key): [string, string][] => {
    const text = body[key]
    return typeof text === 'string' ? [[TITLES[key] ?? key, text]] : []
  })
  const all = [...plain, ...said]
  return all.length > 0 ? all : [['As it left', asked]]
}

function parse(asked: string): Readonly<Record<string, unknown>> {
  try {
    const body: unknown = JSON.parse(asked)
    return typeof body === 'object' && body !== null ? { ...body } : {}
  } catch {
    return {}
  }
}
