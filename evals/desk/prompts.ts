/** Versions of prompts, and what runs say of each: what has to be shown before one is made live. */

import type { PromptChoices } from '../../server/contract/evaluations.ts'
import type { EvalEvidence, EvalPrompt } from '../../server/contract/prompt-evidence.ts'
import {
  chosenAmong,
  loadVersions,
  type Prompt,
  SERVICE_PROMPTS,
} from '../../server/model/prompt.ts'
import { loadSet, SetError } from '../load.ts'
import { findRun, listRuns } from '../record/run-folder.ts'
import { subjectOf } from '../subjects/subject-of.ts'
import type { Surroundings } from '../surroundings.ts'
import type { OpenedRuns } from './opened-runs.ts'
import { notThere, refused } from './refuse.ts'
import { tellRun } from './tell.ts'

export interface PromptDeps {
  readonly surroundings: Surroundings
  readonly opened: OpenedRuns
}

/** Every prompt that notes are handled with. */
export function tellPrompts(choices: PromptChoices, deps: PromptDeps): EvalPrompt[] {
  const all = loadVersions(deps.surroundings.prompts)
  return SERVICE_PROMPTS.flatMap((name) => {
    const versions = all.get(name)
    if (!versions) return []
    const live = chosenAmong(versions, choices[name]).version
    const released = versions.released.version
    const told = versions.all.map((prompt) => {
      const evidence = evidenceOf(prompt, deps)
      const { version, hash } = prompt
      return { version, hash, evidence, hindrances: hindrancesOf(prompt, evidence, deps) }
    })
    return [{ name, live, released, versions: told }]
  })
}

/** Throws a problem unless the version passes the gates of all its sets. */
export function judgePrompt(
  { name, version }: { name: string; version: number },
  deps: PromptDeps,
): { hash: string; runs: string[] } {
  const told = tellPrompts({}, deps).find((one) => one.name === name)
  const found = told?.versions.find((one) => one.version === version)
  if (!found) throw notThere('There is no such version of a prompt.')
  const { hash, hindrances, evidence } = found
  if (hindrances.length > 0) throw refused(`It cannot be made live: ${hindrances.join(' ')}`)
  return { hash, runs: evidence.flatMap(({ run }) => run ?? []) }
}

function hindrancesOf(
  { sets, role }: Prompt,
  evidence: readonly EvalEvidence[],
  { surroundings }: PromptDeps,
): string[] {
  if (sets.length === 0) return ['No eval set measures this prompt: it changes with a release.']
  const { model } = surroundings.config()
  if (!model) return ['No model is named in the settings, so there is nothing to measure it with.']
  return evidence
    .filter(({ status }) => status !== 'passed')
    .map(({ set, status, said }) =>
      status === 'not run'
        ? `${set} was not run with it and ${model.models[role]}.`
        : `${set}: ${said}.`,
    )
}

/** A set that cannot be read at the moment shows nothing, and stops nobody from going back. */
function evidenceOf(prompt: Prompt, deps: PromptDeps): EvalEvidence[] {
  return prompt.sets.map((set) => {
    try {
      return { set, ...evidenceIn(set, prompt, deps) }
    } catch (error) {
      if (!(error instanceof SetError)) throw error
      return { set, status: 'not whole', run: null, said: 'the set cannot be read at the moment' }
    }
  })
}

/** The run that would be taken up if one were started now: the same prompt, rules, model and settings. */
function evidenceIn(
  name: string,
  prompt: Prompt,
  { surroundings, opened }: PromptDeps,
): Omit<EvalEvidence, 'set'> {
  const { runs, folder, config } = surroundings
  const identity = `${prompt.name} ${prompt.version} ${prompt.hash}`
  const last = listRuns(runs).findLast(
    ({ set, generation }) => set === name && generation.prompt === identity,
  )
  const { model } = config()
  if (!last || !model)
    return { status: 'not run', run: last?.id ?? null, said: 'not run with this version' }
  const set = loadSet(name, folder)
  const wanted = {
    model: model.models[prompt.role],
    isOffline: false,
    prompt: `${prompt.name}/${prompt.version}`,
  }
  const subject = subjectOf(set, wanted, surroundings)
  const generation = { set: name, ...subject.generation }
  const found = findRun(runs, { set: name, what: subject.what, generation })
  if (!found) {
    const changed = Object.entries(generation)
      .filter(([key, value]) => last.generation[key] !== value)
      .map(([key]) => CHANGED[key] ?? key)
    const said = `the last run was made with another ${changed.join(', another ')}: run it again`
    return { status: 'outdated', run: last.id, said }
  }
  const { isWhole, gates } = tellRun(opened.open(found.id).view)
  if (!isWhole) return { status: 'not whole', run: found.id, said: 'some cases have no score' }
  const failed = gates.filter(({ status }) => status !== 'passed')
  if (gates.length === 0) return { status: 'failed', run: found.id, said: 'the set has no gate' }
  return failed.length > 0
    ? { status: 'failed', run: found.id, said: failed.map(({ line }) => line).join('; ') }
    : { status: 'passed', run: found.id, said: `all ${gates.length} gates passed` }
}

const CHANGED: Readonly<Record<string, string>> = {
  rules: 'version of the rules',
  rewriting: 'version of the guard',
  parameters: 'setting of the model',
}
