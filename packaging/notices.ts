/** `npm run notices`: writes THIRD-PARTY-NOTICES.md, each licence's text once. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Part, readParts } from './licences.ts'

export const NOTICES = join(import.meta.dirname, '../THIRD-PARTY-NOTICES.md')

/** The same for the same lock file. */
export function renderNotices(parts: readonly Part[]): string {
  const texts = new Map<string, { text: string; parts: Part[] }>()
  for (const part of parts) {
    const text = withoutCopyright(part.text ?? `(its package came without a text: ${part.licence})`)
    const key = text.replaceAll(/\s+/g, ' ').toLowerCase()
    const known = texts.get(key) ?? { text, parts: [] }
    known.parts.push(part)
    texts.set(key, known)
  }
  return [
    '# Third-party notices',
    `Fairhand runs with these ${parts.length} packages of others. \`npm run notices\` writes this file from the lock file; packages that only some machines install are left out.`,
    ...[...texts.values()].flatMap(({ text, parts: of }) => [
      of.map(describe).join('\n'),
      `\`\`\`text\n${text}\n\`\`\``,
    ]),
    '',
  ].join('\n\n')
}

const describe = ({ name, version, licence, text = '' }: Part): string => {
  const owners = new Set(
    text
      .split('\n')
      .filter(isCopyright)
      .map((line) => line.trim()),
  )
  return [`- ${name} ${version}, ${licence}`, ...[...owners].map((line) => `  - ${line}`)].join(
    '\n',
  )
}

const isCopyright = (line: string): boolean => /^\W*copyright \W*\d/i.test(line)

/** The same text goes by many titles. */
const TITLE = /^\W*(?:the )?(?:mit|isc) licen[cs]e\W*(?:\(?(?:mit|isc)\)?)?\W*$/i

const withoutCopyright = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !isCopyright(line) && !TITLE.test(line))
    .join('\n')
    .replaceAll('```', "'''")
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

if (process.argv[1] === import.meta.filename) writeFileSync(NOTICES, renderNotices(readParts()))
