/** A name for the note's file: what it was and the day of it, and nobody's name. */
import type { About } from '../../../contract.ts'

export function fileNameOf({ kind, eventAt }: About): string {
  const words = [kind || 'Case note', eventAt?.slice(0, 10)].filter(Boolean).join(' ')
  return `${words
    .replace(/[^\p{L}\p{N} -]+/gu, ' ')
    .trim()
    .slice(0, 80)}.docx`
}
