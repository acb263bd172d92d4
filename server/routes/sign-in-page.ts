/** The few words of the pages on which people sign in and out. No script. */
import { html } from 'hono/html'

export const STYLE = `:root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif }
body { margin: 0 auto; max-width: 34rem; padding: 2rem 1rem }
input, button { display: block; width: 100%; box-sizing: border-box; font: inherit; padding: .5rem; margin: .25rem 0 1rem }
button { background: #12436d; color: #fff; border: 0; font-weight: bold; cursor: pointer }
:focus-visible { outline: 3px solid #fd0; outline-offset: 2px }
[role="alert"] { border-left: 4px solid #d4351c; padding-left: 1rem }
`

type Part = ReturnType<typeof html> | string

const page = (title: string, parts: Part) => html`<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} – Fairhand</title>
    <link rel="stylesheet" href="/sign-in/style.css" />
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      ${parts}
    </main>
  </body>
</html>`

const alert = (said: string | undefined): Part =>
  said === undefined ? '' : html`<p role="alert">${said}</p>`

/** The form for a key. */
export const keyPage = (to: string, said?: string) =>
  page(
    'Sign in',
    html`${alert(said)}
      <form method="post" action="/sign-in">
        <label for="key">Your key</label>
        <input id="key" name="key" type="password" autocomplete="off" spellcheck="false" required />
        <input type="hidden" name="to" value="${to}" />
        <button>Sign in</button>
      </form>
      <p>Whoever runs this service can make a key for you.</p>`,
  )

export const signedInPage = (id: string, scopes: readonly string[]) =>
  page(
    'You are signed in',
    html`<p>As ${id}, for: ${scopes.join(', ') || 'nothing yet'}.</p>
      <p><a href="/">Write a note</a></p>
      <form method="post" action="/sign-out"><button>Sign out</button></form>`,
  )

/** A page that says one thing, and leads back to the beginning. */
export const saidPage = (title: string, said: string) =>
  page(
    title,
    html`<p>${said}</p>
      <p><a href="/sign-in">Sign in</a></p>`,
  )
