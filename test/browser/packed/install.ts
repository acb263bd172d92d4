/**
 * Installs the built package into an empty folder as npm would, without a network: what it declares is
 * linked beside it and nothing else, so that an import that is not declared cannot be found.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { buildPackage, PACKAGE } from '../../../packaging/build.ts'

/** What a host brings besides. */
const OF_THE_HOST = ['@tiptap/starter-kit', '@types/react']

/** Returns the folder, whose `node_modules` holds the package. */
export async function installPackage(): Promise<string> {
  await buildPackage()
  const folder = mkdtempSync(join(tmpdir(), 'fairhand-host-'))
  const packed = execFileSync('npm', ['pack', PACKAGE, '--json', '--ignore-scripts'], {
    cwd: folder,
    encoding: 'utf8',
  })
  const place = join(folder, 'node_modules/fairhand')
  mkdirSync(place, { recursive: true })
  const tarball = join(folder, fileNameIn(packed))
  execFileSync('tar', ['-xzf', tarball, '-C', place, '--strip-components=1'])
  const manifest = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'))
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
  for (const name of [...declared, ...OF_THE_HOST]) link(folder, name)
  const command = join(place, manifest.bin.fairhand)
  chmodSync(command, 0o755)
  mkdirSync(join(folder, 'node_modules/.bin'))
  symlinkSync(command, join(folder, 'node_modules/.bin/fairhand'))
  return folder
}

/** npm gives a list, or (from version 12) an object by name. */
function fileNameIn(output: string): string {
  const [packed] = Object.values(JSON.parse(output)) as { filename: string }[]
  if (!packed) throw new Error('npm packed nothing.')
  return packed.filename
}

function link(folder: string, name: string): void {
  const place = join(folder, 'node_modules', name)
  mkdirSync(dirname(place), { recursive: true })
  symlinkSync(resolve('node_modules', name), place)
}
