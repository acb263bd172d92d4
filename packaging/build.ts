/** Builds the package that others install: `dist/fairhand`, ready for `npm publish`. */
import { execFileSync } from 'node:child_process'
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { elementConfig } from './element.ts'
import { STYLE } from './entries.ts'
import { createManifest } from './manifest.ts'

const ROOT = join(import.meta.dirname, '..')
export const PACKAGE = join(ROOT, 'dist/fairhand')

/** Throws where the types do not hold or something that is needed is not declared. */
export async function buildPackage(): Promise<void> {
  rmSync(PACKAGE, { recursive: true, force: true })
  compile()
  await buildElement()
  copyData()
  for (const file of [STYLE, 'LICENSE']) cpSync(join(ROOT, file), join(PACKAGE, file))
  cpSync(join(import.meta.dirname, 'README.md'), join(PACKAGE, 'README.md'))
  cpSync(join(ROOT, 'plugin/README.md'), join(PACKAGE, 'plugin/README.md'))
  const root = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const manifest = createManifest(root, PACKAGE)
  writeFileSync(join(PACKAGE, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

/** Every file that an entry leads to, and its types. */
function compile(): void {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
  const project = join(import.meta.dirname, 'tsconfig.json')
  execFileSync(process.execPath, [tsc, '-p', project], { stdio: 'inherit' })
  for (const file of globSync('**/*.d.ts', { cwd: PACKAGE })) {
    const path = join(PACKAGE, file)
    // The compiler leaves the names of our sources in types; these are not shipped.
    const types = readFileSync(path, 'utf8').replace(/(?<=['"]\.\.?\/[^'"]*)\.ts(?=['"])/g, '.js')
    writeFileSync(path, types)
  }
  keepAugmentations()
}

/** The compiler leaves out of types what is imported for its values: here, the commands' types. */
function keepAugmentations(): void {
  const folder = join(PACKAGE, 'plugin')
  const augmenting = globSync('**/*.d.ts', { cwd: folder })
    .filter((file) => readFileSync(join(folder, file), 'utf8').includes("declare module '@tiptap"))
    .map((file) => `import './${file.replace('.d.ts', '.js')}';\n`)
  const index = join(folder, 'index.d.ts')
  writeFileSync(index, augmenting.sort().join('') + readFileSync(index, 'utf8'))
}

/** One script in place of the modules that the compiler made, which need Vite to be understood. */
async function buildElement(): Promise<void> {
  for (const file of globSync('plugin/editor-element{.js,/*.js}', { cwd: PACKAGE })) {
    rmSync(join(PACKAGE, file))
  }
  await build(elementConfig(PACKAGE))
}

/** Word lists, terms and the like, beside the built files that read them. */
function copyData(): void {
  const built = new Set(globSync('server/**/*.js', { cwd: PACKAGE }).map((file) => roomOf(file)))
  for (const file of globSync('server/**/*.{txt,json,jsonl}', { cwd: ROOT })) {
    const isRead = built.has(roomOf(file)) && !file.endsWith('guidance.txt')
    if (isRead) cpSync(join(ROOT, file), join(PACKAGE, file))
  }
}

/** `server/checks/words/plan.txt` -> `server/checks`. */
const roomOf = (file: string): string => dirname(file).split('/').slice(0, 2).join('/')

if (import.meta.main) await buildPackage()
