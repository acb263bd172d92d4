/** `/admin`: the page of whoever runs the service, and its two forms. */
import { readFileSync } from 'node:fs'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Access } from '../../access.ts'
import { KeyInput } from '../../contract.ts'
import { bodyTooLarge, ProblemError } from '../../errors.ts'
import { addKey, revokeKey } from '../../store/keys.ts'
import { needStore } from '../store-problem.ts'
import { adminPage } from './page.ts'
import { type AdminDeps, readAdminView } from './view.ts'

const MAX_FORM_BYTES = 4_096
const STYLES = new URL('../../pages/style/', import.meta.url)
let style: string | undefined

export function adminRoutes(deps: AdminDeps, access: Access) {
  const show = async (context: Context, said?: Parameters<typeof adminPage>[1]) =>
    context.html(adminPage(await readAdminView(deps), said), said?.fault ? 400 : 200)
  const router = new Hono()
  router.use('/admin/*', async (context, next) => {
    await next()
    context.header('cache-control', 'no-store')
  })
  router.post(
    '/admin/*',
    bodyLimit({
      maxSize: MAX_FORM_BYTES,
      onError: () => {
        throw bodyTooLarge()
      },
    }),
  )
  return router
    .get('/admin', access.requireRole('operator'), (context) => show(context))
    .get('/admin/style.css', (context) => {
      style ??= ['base', 'admin']
        .map((name) => readFileSync(new URL(`${name}.css`, STYLES), 'utf8'))
        .join('')
      return context.body(style, 200, { 'content-type': 'text/css; charset=utf-8' })
    })
    .post('/admin/keys', access.requireRole('operator'), async (context) => {
      const { name, scopes } = await context.req.parseBody({ all: true })
      const input = KeyInput.safeParse({ name, scopes: [scopes ?? []].flat() })
      if (!input.success)
        return show(context, { fault: 'A key needs a name, and something to open.' })
      const actor = access.actorOf(context)
      const made = await needStore(deps.store).transact((tx) => addKey(tx, input.data, actor))
      return show(context, { made })
    })
    .post('/admin/keys/:id/revoke', access.requireRole('operator'), async (context) => {
      const actor = access.actorOf(context)
      const id = context.req.param('id')
      if (!(await needStore(deps.store).transact((tx) => revokeKey(tx, id, actor)))) {
        throw new ProblemError('not-found', 'There is no such key, or it is revoked already.')
      }
      return context.redirect('/admin', 303)
    })
}
