/** What a browser sends and keeps, for tests without one. */

/** What our own pages say of themselves. */
export const OWN = { host: 'localhost', origin: 'http://localhost' }

export const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...OWN },
  body: new URLSearchParams(fields).toString(),
})

/** The cookie that an answer sets, as a browser sends it back. */
export const cookieOf = (reply: Response): string =>
  reply.headers.getSetCookie().at(-1)?.split(';')[0] ?? ''
