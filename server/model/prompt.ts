/** Loads prompts from `prompts/`: what a model is told, numbered and locked by hash. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

export const PROMPTS = join(import.meta.dirname, '../../prompts')

const FrontMatter = z.strictObject({
  name: z.string(),
  version: z.int().positive(),
  role: z.enum(['fast', 'best']),
  inputs: z.array(z.string()),
  output: z.string(),
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

/** Loads every prompt by name. Throws where a file is not of the right shape, and says how. */
export function loadPrompts(folder = PROMPTS): ReadonlyMap<string, Prompt> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md')
  return new Map(files.map((file) => [basename(file, '.md'), readPrompt(join(folder, file))]))
}

function readPrompt(file: string): Prompt {
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
  if (matter.name !== basename(file, '.md')) throw new Error(`${file}: its name must be the file's`)
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
