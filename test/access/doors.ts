/** Stand-ins for the ways in. */
import type { SignInDeps } from '../../server/routes/sign-in.ts'

/** Nobody can sign in. */
export const noSignIn: SignInDeps = {
  isOpen: async () => false,
  sessions: { begin: async () => {}, find: async () => undefined, end: async () => {} },
  keyRing: { findByKey: async () => undefined, findById: async () => undefined },
  codeFlow: undefined,
  isSecure: true,
  noteRefusal: () => {},
}
