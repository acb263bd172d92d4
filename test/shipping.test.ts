/** What the container and its neighbours promise. No image can be built here; the files are read. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { Environment } from '../server/config/environment.ts'

const Service = z.looseObject({
  image: z.string(),
  user: z.string().optional(),
  env_file: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  ports: z.array(z.string()).optional(),
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()),
  secrets: z.array(z.string()).optional(),
  networks: z.array(z.string()),
  healthcheck: z.looseObject({ test: z.array(z.string()) }).optional(),
})
const Compose = z.strictObject({
  name: z.string(),
  services: z.strictObject({ fairhand: Service, postgres: Service, model: Service }),
  networks: z.record(z.string(), z.object({ internal: z.boolean() }).nullable()),
  volumes: z.record(z.string(), z.null()),
  secrets: z.record(z.string(), z.strictObject({ file: z.string().startsWith('./secrets/') })),
})
const source = readFileSync('compose.yaml', 'utf8')
const compose = Compose.parse(parse(source))
const { fairhand, postgres, model } = compose.services

/** Instructions with the lines that go on joined. */
const instructions = readFileSync('Containerfile', 'utf8')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, ' ')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const [, word = '', rest = ''] = /^([A-Z]+) (.+)$/.exec(line) ?? []
    return { word, rest }
  })
const lastStage = instructions.slice(instructions.findLastIndex(({ word }) => word === 'FROM'))
const all = (word: string) => lastStage.filter((line) => line.word === word).map((l) => l.rest)

describe('the image', () => {
  test('is made of instructions that exist', () => {
    const words = new Set(
      'ARG FROM WORKDIR COPY RUN ENV USER EXPOSE VOLUME HEALTHCHECK CMD'.split(' '),
    )
    expect(instructions.filter(({ word }) => !words.has(word))).toEqual([])
  })

  test('runs as somebody who is not root, and last of all becomes them', () => {
    expect(all('USER')).toEqual(['node'])
    const after = lastStage.slice(lastStage.findIndex(({ word }) => word === 'USER'))
    expect(after.filter(({ word }) => word === 'RUN' || word === 'COPY')).toEqual([])
  })

  test('belongs to root, so that the service cannot change itself', () => {
    expect(all('COPY')).toEqual(['--from=build --chown=root:root /app /app'])
  })

  test('installs from the lock alone, and runs nobody’s install script', () => {
    const installs = instructions.filter(({ rest }) => /\bnpm\b/.test(rest) && !/COPY/.test(rest))
    expect(installs.filter(({ word }) => word === 'RUN').map(({ rest }) => rest)).toEqual([
      'npm ci --omit=dev --ignore-scripts',
    ])
  })

  test('is asked for its health, and starts what npm start starts', () => {
    expect(all('HEALTHCHECK').join()).toContain('/healthz')
    const command: unknown = JSON.parse(all('CMD').join())
    expect(command).toEqual([
      'node',
      '--min-semi-space-size=8',
      '--max-semi-space-size=8',
      '--initial-old-space-size=48',
      '--heap-growing-percent=40',
      '--import=./server/compile-cache.js',
      'server/main.ts',
    ])
    expect(readFileSync('package.json', 'utf8')).toContain((command as string[]).join(' '))
  })

  test('sets settings that exist, and no secret', () => {
    const names = all('ENV').flatMap((rest) => rest.match(/\b[A-Z_]+(?==)/g) ?? [])
    const known = [...Object.keys(Environment.shape), 'NODE_ENV']
    expect(names.filter((name) => !known.includes(name))).toEqual([])
    expect(names.filter((name) => /KEY$|SECRET|PASSWORD|TOKEN/.test(name))).toEqual([])
  })

  test('writes what it writes to its volumes', () => {
    const folders = all('ENV')
      .join(' ')
      .matchAll(/FAIRHAND_(?:DATA|KEYS|EVALS)=(\S+)/g)
    const volumes: unknown = JSON.parse(all('VOLUME').join())
    const outside = [...folders].filter(
      ([, folder = '']) => !(volumes as string[]).some((volume) => folder.startsWith(volume)),
    )
    expect(outside).toEqual([])
    expect(all('ENV').join()).toContain('FAIRHAND_EVALS=')
  })

  test('is built from a folder without secrets, and with what the pages need', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n')
    for (const name of ['.git', 'secrets', '*.env', 'data', 'keys', 'node_modules']) {
      expect(ignored).toContain(name)
    }
    expect(ignored).toContain('!docs/example')
    expect(existsSync('docs/example')).toBe(true)
  })
})

describe('compose.yaml', () => {
  test('runs the service with no root, no rights, and nothing to write to but volumes', () => {
    expect(fairhand).toMatchObject({ user: 'node', read_only: true, cap_drop: ['ALL'] })
    for (const service of [fairhand, postgres, model]) {
      expect(service.security_opt).toContain('no-new-privileges:true')
    }
  })

  test('shows the service to its own machine alone, and the others to nobody', () => {
    expect(fairhand.ports).toEqual(['127.0.0.1:8787:8787'])
    for (const service of [postgres, model]) {
      expect(service.ports).toBeUndefined()
      expect(service.networks).toEqual(['back'])
    }
    expect(compose.networks.back).toEqual({ internal: true })
  })

  test('asks the service and the database for their health', () => {
    expect(fairhand.healthcheck?.test.join(' ')).toContain('/healthz')
    expect(postgres.healthcheck?.test.join(' ')).toContain('pg_isready')
  })

  test('holds no secret, and names files outside the repository for each', () => {
    const used = [fairhand, postgres].flatMap(({ secrets }) => secrets ?? [])
    expect(Object.keys(compose.secrets).sort()).toEqual(used.sort())
    expect(source).not.toMatch(/(?:PASSWORD|KEY|SECRET|TOKEN): /)
    expect(readFileSync('.gitignore', 'utf8')).toContain('/secrets/')
  })

  test('sets settings that exist', () => {
    expect(Object.keys(fairhand.environment ?? {})).toEqual(['FAIRHAND_DATABASE_URL_FILE'])
    expect(Object.keys(Environment.shape)).toContain('FAIRHAND_DATABASE_URL_FILE')
  })

  test('leaves the service longer to stop than it takes', () => {
    expect(source).toContain('stop_grace_period: 20s')
  })
})
