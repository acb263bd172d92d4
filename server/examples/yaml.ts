/** YAML, whose reader is loaded when something is first read: most starts never need it. */
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** What a YAML text says. Throws where it is none. */
export const readYaml = (text: string): unknown =>
  (require('yaml') as typeof import('yaml')).parse(text)
