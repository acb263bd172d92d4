/** `/sign-in`, `/sign-out`: with the issuer where people sign in there, else with a key. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { type CodeFlow, toOwnPage } from '../access/code-flow.ts'
import type { KeyRing } from '../access/key-ring.ts'
import type { NoteRefusal } from '../access/refusals.ts'
import type { Sessions } from '../access/sessions.ts'
import { bodyTooLarge, ProblemError } from '../errors.ts'
import { keyPage, STYLE, saidPage, signedInPage } from './sign-in-page.ts'

export interface SignInDeps {
  readonly isOpen: () => Promise<boolean>
  readonly sessions: Sessions
  readonly keyRing: KeyRing
  /** Undefined where people sign in with keys. */
  readonly codeFlow: CodeFlow | undefined
  readonly isSecure: boolean
  readonly noteRefusal: NoteRefusal
}

const MAX_FORM_BYTES = 4_096
/** How long somebody may take to sign in with the issuer, in seconds. */
const PENDING_SECONDS = 600

export function signInRoutes(deps: SignInDeps) {
  const { isOpen, sessions, keyRing, codeFlow, isSecure, noteRefusal } = deps
  const pending = isSecure ? '__Host-fairhand-sign-in' : 'fairhand-sign-in'
  const attributes = { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure } as const

  const router = new Hono()
  router.use('/sign-in/*', async (context, next) => {
    await next()
    context.header('cache-control', 'no-store')
  })
  router.post(
    '/sign-in',
    bodyLimit({
      maxSize: MAX_FORM_BYTES,
      onError: () => {
        throw bodyTooLarge()
      },
    }),
  )
  return router
    .get('/sign-in', async (context) => {
      if (await isOpen()) return context.redirect('/')
      const caller = await sessions.find(context)
      if (caller) return context.html(signedInPage(caller.id, [...caller.scopes]))
      const to = toOwnPage(context.req.query('to'))
      if (!codeFlow) return context.html(keyPage(to))
      const { address, cookie } = await codeFlow.begin(to)
      setCookie(context, pending, cookie, { ...attributes, maxAge: PENDING_SECONDS })
      return context.redirect(address)
    })
    .get('/sign-in/style.css', (context) =>
      context.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }),
    )
    .get('/sign-in/out', (context) =>
      context.html(saidPage('You are signed out', 'Close this window if others use this machine.')),
    )
    .get('/sign-in/return', async (context) => {
      const cookie = getCookie(context, pending)
      deleteCookie(context, pending, attributes)
      if (!codeFlow) throw new ProblemError('not-found', 'Nobody signs in here.')
      try {
        const { person, to } = await codeFlow.finish(context.req.query(), cookie)
        if (person.scopes.length === 0) {
          noteRefusal(person.id, 'session.refuse', 'no role')
          const said = 'You are known, but have no role here. Ask whoever runs this service.'
          return context.html(saidPage('You have no role here', said), 403)
        }
        await sessions.begin(context, { subject: person.id, scopes: person.scopes, isByKey: false })
        return context.redirect(to, 303)
      } catch (error) {
        if (!isRefusal(error)) throw error
        noteRefusal('unknown', 'session.refuse', 'issuer')
        return context.html(saidPage('Signing in has failed', 'Please begin again.'), 401)
      }
    })
    .post('/sign-in', async (context) => signInByKey(context))
    .post('/sign-out', async (context) => {
      await sessions.end(context)
      return context.redirect('/sign-in/out', 303)
    })

  async function signInByKey(context: Context) {
    const { key, to } = await context.req.parseBody()
    const page = toOwnPage(typeof to === 'string' ? to : undefined)
    const given = typeof key === 'string' ? key.trim() : ''
    const caller = codeFlow ? undefined : await keyRing.findByKey(given)
    if (!caller) {
      // an id that was made up is nobody's, and would be a row of its own in the audit
      noteRefusal('unknown', 'session.refuse', 'key')
      return context.html(keyPage(page, 'This key is unknown, revoked or past its time.'), 401)
    }
    await sessions.begin(context, { subject: caller.id, scopes: [], isByKey: true })
    return context.redirect(page, 303)
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof ProblemError &&
  (error.code === 'sign-in-failed' || error.code === 'not-signed-in')
