/** The package's own `package.json`: made from the root's, with what the built files import and no more. */
import { globSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { COMMAND, ELEMENT, ENTRIES, STYLE } from './entries.ts'

/** What the host has already, and which versions serve; none is needed by all. */
const PEERS: Readonly<Record<string, string>> = {
  '@tiptap/core': '^3.0.0',
  '@tiptap/pm': '^3.0.0',
  react: '^18.0.0 || ^19.0.0',
  vue: '^3.3.0',
}

interface Root {
  readonly version: string
  readonly description: string
  readonly license: string
  readonly dependencies: Readonly<Record<string, string>>
}

/** Throws where a built file imports what the root does not declare. */
export function createManifest(root: Root, folder: string): Record<string, unknown> {
  const imported = findImported(folder)
  const peers = imported.filter((name) => name in PEERS)
  return {
    name: 'fairhand',
    version: root.version,
    description: root.description,
    license: root.license,
    type: 'module',
    engines: { node: '>=24' },
    bin: { fairhand: COMMAND },
    sideEffects: ['*.css', ELEMENT.default, COMMAND],
    exports: {
      ...Object.fromEntries(
        Object.entries(ENTRIES).map(([name, file]) => [
          name,
          { types: `./${file}.d.ts`, default: `./${file}.js` },
        ]),
      ),
      './plugin/element': ELEMENT,
      './fairhand-editor.js': ELEMENT,
      './style.css': `./${STYLE}`,
      './plugin/style.css': `./${STYLE}`,
      './package.json': './package.json',
    },
    dependencies: Object.fromEntries(
      imported
        .filter((name) => !(name in PEERS))
        .map((name) => {
          const version = root.dependencies[name]
          if (!version) throw new Error(`The package imports ${name}, which is no dependency.`)
          return [name, version]
        }),
    ),
    peerDependencies: Object.fromEntries(peers.map((name) => [name, PEERS[name]])),
    peerDependenciesMeta: Object.fromEntries(peers.map((name) => [name, { optional: true }])),
  }
}

const IMPORT =
  /^(?:import|export)\s(?:[^'"=;()]*\sfrom\s)?['"]([^'".][^'"]*)['"]|\bimport\(['"]([^'".][^'"]*)['"]\)/gm

/** The packages that the built files import, types included, by name. */
function findImported(folder: string): string[] {
  const names = globSync('{server,plugin}/**/*.{js,d.ts}', { cwd: folder })
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .flatMap((source) => [...source.matchAll(IMPORT)])
    .map((match) => packageOf(match[1] ?? match[2] ?? ''))
    .filter((name) => !name.startsWith('node:') && !builtinModules.includes(name))
  return [...new Set(names)].sort()
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
