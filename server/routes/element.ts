/** `<fairhand-editor>` for pages without a build: its script, and a page that shows how to use it. */
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

export const ELEMENT_SCRIPT = '/fairhand-editor.js'

export const elementRoutes = (pages: string) =>
  new Hono()
    .get(ELEMENT_SCRIPT, serveStatic({ root: pages, path: ELEMENT_SCRIPT }))
    .get('/element', (context) => context.redirect('/element/'))
    .get('/element/*', serveStatic({ root: pages }))
