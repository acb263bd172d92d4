/** `/evals…`: the pages of quality leads, drawn by the evals and put into the service's own frame. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Context, Hono } from 'hono'
import { ProblemError } from '../../errors.ts'
import type { EvalDeps } from './evals.ts'

const TITLE = '<!--title-->'
const MAIN = '<!--main-->'

/** `pages` is the folder of the built pages, which has the frame. */
export function evalPages({ evaluations, access }: EvalDeps, pages: string) {
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
    const page = await (await evaluations()).page({
      path,
      query: context.req.query(),
      by: access.actorOf(context),
    })
    if (!page) throw new ProblemError('not-found', 'There is no such page.')
    const html = (await readFrame()).replace(TITLE, () => page.title).replace(MAIN, () => page.main)
    return context.html(html, 200, { 'cache-control': 'no-store' })
  }
  return new Hono()
    .use('/evals/*', access.requireRole('lead'))
    .get('/evals', show)
    .get('/evals/*', show)
}
