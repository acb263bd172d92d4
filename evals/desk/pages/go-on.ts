/** What a run has left: it was stopped, has reached its cap, or was of a part; it can be taken up again. */
import { hashOf } from '../../record/identity.ts'
import { planRun, tasksOf } from '../../record/run-state.ts'
import { type Html, html } from '../../report/html/html.ts'
import type { RunView } from '../../run-view.ts'
import { subjectOf } from '../../subjects/subject-of.ts'
import type { Surroundings } from '../../surroundings.ts'
import { UsageError } from '../../usage.ts'
import { callForm } from './parts.ts'

export function goOn({ state, set, repeats }: RunView, surroundings: Surroundings): Html {
  const { ask } = planRun(state, tasksOf(set.cases, repeats))
  if (ask.length === 0) return html``
  const all = set.cases.length * repeats
  const said = html`<p>${all - ask.length} of ${all} answers are here. What was scored is kept.</p>`
  const fields = fieldsOf(state.manifest)
  const inside = isAsToday(state.manifest, fields, set, surroundings)
    ? callForm({ call: '/v1/evals/runs', next: 'run', title: 'Go on with the run' }, [
        ...Object.entries({ ...fields, set: set.name, repeats: String(repeats), why: 'Going on.' })
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`),
        html`<button>Go on with the other ${ask.length}</button>`,
      ])
    : html`<p>Rules, prompt, model or settings have changed since, so it cannot go on: <a href="/evals?set=${set.name}#start">start a new run</a>. Answers that were recorded cost nothing.</p>`
  return html`<section class="panel" aria-labelledby="go-on"><h2 id="go-on">It is not of the whole set</h2>${said}${inside}</section>`
}

type Manifest = RunView['state']['manifest']

interface Fields {
  readonly model: string | undefined
  readonly prompt: string | undefined
}

function fieldsOf({ what, generation }: Manifest): Fields {
  const [name, version] = generation.prompt?.split(' ') ?? []
  return {
    model: what === 'rules' ? undefined : what,
    prompt: name && version ? `${name}/${version}` : undefined,
  }
}

/** Whether a run that is started now would be this one. */
function isAsToday(
  { generationId }: Manifest,
  fields: Fields,
  set: RunView['set'],
  surroundings: Surroundings,
): boolean {
  try {
    const { generation } = subjectOf(set, { ...fields, isOffline: false }, surroundings)
    return hashOf({ set: set.name, ...generation }) === generationId
  } catch (error) {
    if (error instanceof UsageError) return false
    throw error
  }
}
