/** Loads prompts from `prompts/`: what a model is told, numbered and locked by hash. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { PromptChoice } from '../contract/evaluations.ts'

export const PROMPTS = join(import.meta.dirname, '../../prompts')

/** What the service asks with; other prompts are of the evals alone. */
export const SERVICE_PROMPTS = ['rewrite-to-child', 'review', 'note-checks'] as const

const FrontMatter = z.strictObject({
  name: z.string(),
  version: z.int().positive(),
  role: z.enum(['fast', 'best']),
  inputs: z.array(z.string()),
  output: z.string(),
  /** The eval sets whose gates a version has to pass before it may be made live. */
  sets: z.array(z.string()).default([]),
})

export interface Prompt extends z.infer<typeof FrontMatter> {
  /** The same in every call, so that a provider can cache it. */
  readonly instructions: string
  /** What differs, with `{{input}}` for each of the inputs. */
  readonly template: string
  /** Of the body: instructions and template. */
  readonly hash: string
}

const INPUT = /\{\{([a-z]+)\}\}/g
const DIVIDER = '<!-- input -->\n'

/** A prompt in all the versions there are. */
export interface PromptVersions {
  /** `prompts/<name>.md`: the one of this release, which is live where nobody chose another. */
  readonly released: Prompt
  /** That one and those of `prompts/<name>/<version>.md`, the highest version first. */
  readonly all: readonly Prompt[]
}

/** Loads the released prompts by name. Throws where a file is not of the right shape, and says how. */
export const loadPrompts = (folder = PROMPTS): ReadonlyMap<string, Prompt> =>
  new Map([...loadVersions(folder)].map(([name, { released }]) => [name, released]))

/** Loads every version of every prompt by name. Throws where a file cannot be used, and says why. */
export function loadVersions(folder = PROMPTS): ReadonlyMap<string, PromptVersions> {
  const files = promptsIn(folder).filter((file) => file !== 'README.md')
  return new Map(
    files.map((file) => {
      const name = basename(file, '.md')
      const released = readPrompt(join(folder, file), name)
      const others = promptsIn(join(folder, name)).map((other) =>
        readOther(join(folder, name, other), released),
      )
      const all = [released, ...others].sort((a, b) => b.version - a.version)
      return [name, { released, all }]
    }),
  )
}

const promptsIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.md')) : []

/** What was chosen, where it is here word for word; else the released one. */
export const chosenAmong = (
  { released, all }: PromptVersions,
  choice: PromptChoice | undefined,
): Prompt =>
  all.find(({ version, hash }) => version === choice?.version && hash === choice.hash) ?? released

/** A version that is not the released one: it is asked the same things in the same shape. */
function readOther(file: string, released: Prompt): Prompt {
  const prompt = readPrompt(file, released.name)
  if (`${prompt.version}.md` !== basename(file))
    throw new Error(`${file}: its version must be the file's name`)
  if (prompt.version === released.version)
    throw new Error(`${file}: version ${prompt.version} is the released one already`)
  const shapeOf = ({ inputs, output }: Prompt): string => [...inputs].sort().join() + output
  if (shapeOf(prompt) !== shapeOf(released))
    throw new Error(`${file}: its inputs and output must be those of the released version`)
  // a version of old is held to what is asked of prompts today
  return { ...prompt, sets: released.sets }
}

function readPrompt(file: string, name: string): Prompt {
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(file, 'utf8')) ?? []
  const matter = FrontMatter.parse(parse(head))
  const [instructions, template] = body.split(DIVIDER)
  if (!instructions || !template)
    throw new Error(`${file}: the line "${DIVIDER.trim()}" must divide the body`)
  const used = new Set([...template.matchAll(INPUT)].map(([, name]) => name))
  const undeclared = [...used].filter((name) => name && !matter.inputs.includes(name))
  const unused = matter.inputs.filter((name) => !used.has(name))
  if (undeclared.length > 0)
    throw new Error(`${file}: not declared as inputs: ${undeclared.join(', ')}`)
  if (unused.length > 0) throw new Error(`${file}: declared but not used: ${unused.join(', ')}`)
  if (matter.name !== name) throw new Error(`${file}: its name must be the file's`)
  return {
    ...matter,
    instructions: instructions.trim(),
    template: template.trim(),
    hash: createHash('sha256').update(body).digest('hex').slice(0, 16),
  }
}

/** Fills a prompt's inputs in, each once and as it is; nothing in an input is read as a template. */
export function renderInput(prompt: Prompt, inputs: Readonly<Record<string, string>>): string {
  const given = Object.keys(inputs).sort().join()
  if (given !== [...prompt.inputs].sort().join()) {
    throw new Error(`${prompt.name}: wants ${prompt.inputs.join(', ')}; was given ${given}`)
  }
  return prompt.template.replace(INPUT, (_, name: string) => inputs[name] ?? '')
}
