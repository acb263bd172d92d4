/** What a run is begun with: set, who is asked, with which version of a prompt, how often and why. */
import { chosenAmong, loadVersions } from '../../../server/model/prompt.ts'
import { thingsOf } from '../../load.ts'
import { type Html, html } from '../../report/html/html.ts'
import type { AnyCase, EvalSet } from '../../set.ts'
import { PROMPT_OF } from '../../subjects/subject-of.ts'
import { tagsOf } from '../../tags.ts'
import type { Asked, PageDeps } from './page.ts'
import { callForm, field } from './parts.ts'

export function startForm(
  sets: readonly EvalSet[],
  asked: Asked,
  { surroundings }: PageDeps,
): Html {
  const { query } = asked
  const { model } = surroundings.config()
  const names = model ? [...new Set([model.models.best, model.models.fast])] : []
  const setOptions = sets.map(({ name, kind, cases }) =>
    option(name, `${name} (${cases.length} ${thingsOf(kind)})`, query.set),
  )
  const [wanted] = (query.prompt ?? '').split('/')
  const role = wanted && loadVersions(surroundings.prompts).get(wanted)?.released.role
  const modelOptions = names.map((name) =>
    option(name, `The model ${name}`, role && model?.models[role]),
  )
  const ofModel =
    names.length > 0
      ? [
          field(
            'Asked',
            html`<select name="model"><option value="">Rules alone: free, nothing leaves this machine</option>${modelOptions}</select>`,
          ),
          field(
            'Prompt',
            html`<select name="prompt"><option value="">As it is live</option>${promptOptions(asked, surroundings.prompts)}</select>`,
            'Only where a model is asked',
          ),
          field(
            'Times each',
            html`<input name="repeats" type="number" min="1" max="20" value="1">`,
          ),
        ]
      : [
          html`<p>By rules alone: free, and nothing leaves this machine. Where a model is named in the settings it can be asked too.</p>`,
        ]
  const part = select('Part', 'part', 'all of it', partsOf(sets))
  const only = select('Only cases with', 'only', 'any tag', tagGroups(sets))
  const cap =
    names.length > 0
      ? field(
          `Spend at most (${surroundings.prices().currency})`,
          html`<input name="cap" type="number" min="0" max="1000" step="any" value="5">`,
          'What it may cost is said before anything is asked',
        )
      : undefined
  const why = field(
    'Why',
    html`<input name="why" maxlength="2000">`,
    'What you are trying, for whoever reads the run',
  )
  return html`<section class="panel" aria-labelledby="start"><h2 id="start">Start a run</h2>${callForm(
    { call: '/v1/evals/runs', next: 'run', title: 'Start a run' },
    [
      html`<div class="fields">${field('Set', html`<select name="set" required>${setOptions}</select>`)}${part}${only}</div><div class="fields">${ofModel}${cap}${why}</div><button>Start</button>`,
    ],
  )}</section>`
}

/** The versions that a run can be asked with; the live one is named as such. */
function promptOptions({ query, prompts }: Asked, folder: string): Html[] {
  const used = new Set<string>(Object.values(PROMPT_OF))
  return [...loadVersions(folder)]
    .filter(([name]) => used.has(name))
    .flatMap(([name, versions]) => {
      const live = chosenAmong(versions, prompts?.choices[name])
      return versions.all.map((one) =>
        option(
          `${name}/${one.version}`,
          `${name}, version ${one.version}${one === live ? ' (live)' : ''}`,
          query.prompt,
        ),
      )
    })
}

const option = (value: string, name: string, chosen: string | undefined): Html =>
  html`<option value="${value}"${value === chosen ? html` selected` : undefined}>${name}</option>`

/** What belongs to one set stands in its group: a script shows that of the chosen set alone. */
const select = (label: string, name: string, all: string, groups: readonly Group[]): Html =>
  groups.length === 0
    ? html``
    : field(
        label,
        html`<select name="${name}" data-of-set><option value="">${all}</option>${groups.map(({ set, options }) => html`<optgroup label="${set}">${options}</optgroup>`)}</select>`,
      )

interface Group {
  readonly set: string
  readonly options: readonly Html[]
}

const groupsOf = (
  sets: readonly EvalSet[],
  optionsOf: (set: EvalSet) => readonly Html[],
): Group[] =>
  sets
    .map((set) => ({ set: set.name, options: optionsOf(set) }))
    .filter(({ options }) => options.length > 0)

const partsOf = (sets: readonly EvalSet[]): Group[] =>
  groupsOf(sets, ({ parts = {} }) =>
    Object.entries(parts).map(([name, { cases }]) =>
      option(name, `${name} (${cases.length})`, undefined),
    ),
  )

const MOST_TAGS = 40

/** The tags of more than one case, those of most cases first. */
const tagGroups = (sets: readonly EvalSet[]): Group[] =>
  groupsOf(sets, ({ cases }) => {
    const counts = new Map<string, number>()
    for (const one of cases as readonly AnyCase[]) {
      for (const tag of tagsOf(one)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
    }
    return [...counts]
      .filter(([, count]) => count > 1 && count < cases.length)
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_TAGS)
      .map(([tag, count]) => option(tag, `${tag} (${count})`, undefined))
  })
