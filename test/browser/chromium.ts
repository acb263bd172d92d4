/** A browser for the tests: the one that CHROME_PATH names, else the one that is installed with us. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import bundled from '@sparticuz/chromium'
import { type BrowserServer, chromium } from 'playwright-core'

const ARGS = ['--no-sandbox', '--font-render-hinting=none']

/** Starts a browser that test files connect to. No browser is a failure that says what to do. */
export async function startBrowser(): Promise<BrowserServer> {
  const { CHROME_PATH } = process.env
  if (CHROME_PATH) return launch(CHROME_PATH, {})
  const folder = await unpack()
  const executable = join(folder, 'chromium')
  const fonts = existsSync('/etc/fonts') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  try {
    return await launch(executable, fonts)
  } catch {
    // A bare system may lack libraries that come along in the package.
    return launch(executable, { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023/lib') })
  }
}

async function launch(executablePath: string, env: Record<string, string>): Promise<BrowserServer> {
  try {
    return await chromium.launchServer({
      executablePath,
      args: ARGS,
      env: { ...process.env, ...env } as Record<string, string>,
    })
  } catch (error) {
    throw new Error(
      `The browser tests need a Chromium, and ${executablePath} did not start. Set CHROME_PATH to ` +
        'one that does (on Debian: apt-get install chromium, then CHROME_PATH=/usr/bin/chromium).',
      { cause: error },
    )
  }
}

/** Unpacks the installed browser once; a folder half unpacked is never taken for a whole one. */
async function unpack(): Promise<string> {
  const folder = join(tmpdir(), `fairhand-chromium-${readVersion()}`)
  if (existsSync(folder)) return folder
  const draft = `${folder}-${process.pid}`
  mkdirSync(draft, { recursive: true })
  const { TMPDIR, AWS_EXECUTION_ENV } = process.env
  try {
    // The package unpacks into TMPDIR, and its libraries only where it takes itself to be at home.
    Object.assign(process.env, { TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' })
    await bundled.executablePath()
  } finally {
    restore('TMPDIR', TMPDIR)
    restore('AWS_EXECUTION_ENV', AWS_EXECUTION_ENV)
  }
  writeFileSync(
    join(draft, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  )
  if (existsSync(folder)) rmSync(draft, { recursive: true })
  else renameSync(draft, folder)
  return folder
}

function readVersion(): string {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  return devDependencies['@sparticuz/chromium']
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}
