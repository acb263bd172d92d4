/** What worked examples rest on: the rules, terms and guides in force. */
import type { Analyser } from '../check.ts'
import { type Authority, readGuides } from '../examples/citations.ts'

/** Made when it is first asked for, and again when other rules or terms are in force. */
export function createAuthority(analyser: Analyser): () => Authority {
  let made: { readonly version: string; readonly authority: Authority } | undefined
  return () => {
    const { rulesVersion, rules, terms } = analyser
    if (made?.version !== rulesVersion) {
      const guides = made?.authority.guides ?? readGuides()
      made = { version: rulesVersion, authority: { rules, terms, guides } }
    }
    return made.authority
  }
}
