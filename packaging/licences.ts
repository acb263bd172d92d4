/** What the product is made of besides its own code: packages, their licences and their texts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

export interface Part {
  readonly name: string
  readonly version: string
  /** As its package says it: `MIT`, `(MIT OR GPL-3.0-or-later)`. */
  readonly licence: string
  /** The text that came with it. */
  readonly text: string | undefined
}

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      optional: z.boolean().optional(),
      license: z.string().optional(),
    }),
  ),
})
const Package = z.object({
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]),
})
const ROOT = join(import.meta.dirname, '..')

/**
 * Every package that production needs, by name and version. Those that only some machines install
 * (`optional`) are left out, so that the answer is the same everywhere.
 */
export function readParts(root = ROOT): Part[] {
  const { packages } = Lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  const parts = new Map<string, Part>()
  for (const [path, { version, dev, devOptional, optional, license }] of Object.entries(packages)) {
    if (path === '' || version === undefined || dev || devOptional || optional) continue
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const text = textIn(join(root, path))
    const licence = license ?? licenceIn(join(root, path), text)
    parts.set(`${name}@${version}`, { name, version, licence, text })
  }
  return [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part)
}

/** Some old packages say it in their text alone. */
function licenceIn(folder: string, text = ''): string {
  const parsed = Package.safeParse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  return parsed.success
    ? parsed.data.license
    : /permission is hereby granted, free of charge/i.test(text)
      ? 'MIT'
      : 'unknown'
}

function textIn(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined
  const [file] = readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|copying)(?:[.-]\w+)*$/i.test(name))
    .sort()
  return file && readFileSync(join(folder, file), 'utf8').replaceAll('\r', '').trim()
}
