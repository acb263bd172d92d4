/** `/evals…`: the pages of quality leads, drawn by the evals and put into the service's own frame. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import type { EvalPage, Evaluations, LivePrompts } from '../../contract/evaluations.ts'
import { type ProblemCode, ProblemError } from '../../errors.ts'
import { listEvalLabels } from '../../store/eval-labels.ts'
import { listPromptChanges } from '../../store/prompt-choices.ts'
import type { EvalDeps } from './deps.ts'

const TITLE = '<!--title-->'
const MAIN = '<!--main-->'

/** `pages` is the folder of the built pages, which has the frame. */
export function evalPages(deps: EvalDeps, pages: string) {
  const { evaluations, access } = deps
  let frame: Promise<string> | undefined
  const readFrame = async (): Promise<string> => {
    frame ??= readFile(join(pages, 'evals.html'), 'utf8')
    try {
      return await frame
    } catch {
      frame = undefined
      throw new ProblemError(
        'pages-not-built',
        '`npm start` builds them; so does `npx vite build`.',
      )
    }
  }
  const show = async (context: Context) => {
    const { path } = context.req
    const prompts = await readLive(deps, path)
    await takeShared(deps, path)
    const asked = { path, query: context.req.query(), by: access.actorOf(context), prompts }
    const { page, status } = await draw(evaluations, asked)
    const whole = (await readFrame())
      .replace(TITLE, () => page.title)
      .replace(MAIN, () => page.main)
    return context.html(whole, status, { 'cache-control': 'no-store' })
  }
  return new Hono()
    .use('/evals/*', access.requireRole('lead'))
    .get('/evals', show)
    .get('/evals/*', show)
}

/** What was made live is read where there is a store already, and where it is shown. */
async function readLive({ prompts, store }: EvalDeps, path: string): Promise<LivePrompts> {
  const choices = prompts.current()
  const isShown = path.startsWith('/evals/prompts') && Object.keys(choices).length > 0
  return { choices, changes: isShown ? await store().run(listPromptChanges) : [] }
}

const LABELLED = /^\/evals\/sets\/([^/]+)\/(?:label|agree)$/

/** Labels that were given on another machine are read before they are shown on this one. */
async function takeShared({ evaluations, sharedStore }: EvalDeps, path: string): Promise<void> {
  const set = LABELLED.exec(path)?.[1]
  const store = set === undefined ? undefined : sharedStore()
  if (set === undefined || !store) return
  const rows = await store.run((db) => listEvalLabels(db, set))
  if (rows.length > 0) await (await evaluations()).takeLabels({ set, rows })
}

interface Drawn {
  readonly page: EvalPage
  readonly status: 200 | 400 | 404 | 409
}

const STATUS: Partial<Record<ProblemCode, Drawn['status']>> = {
  'not-found': 404,
  'eval-refused': 409,
  'set-faulty': 400,
}

/** What cannot be shown is said on a page too. */
async function draw(
  evaluations: EvalDeps['evaluations'],
  asked: Parameters<Evaluations['page']>[0],
): Promise<Drawn> {
  try {
    const page = await (await evaluations()).page(asked)
    if (page) return { page, status: 200 }
    throw new ProblemError('not-found', 'There is no such page.')
  } catch (error) {
    const status = error instanceof ProblemError ? STATUS[error.code] : undefined
    if (!(error instanceof ProblemError) || !status) throw error
    const faults = error.faults.map(({ message }) => html`<li>${message}</li>`)
    const said = html`<p class="back"><a href="/evals">To the runs</a></p><h1>This cannot be shown</h1><p>${error.message}</p><ul>${faults}</ul>`
    return { page: { title: 'This cannot be shown', main: String(said) }, status }
  }
}
