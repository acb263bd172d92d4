/** Word files made for tests: a body of Word's XML, and what stands around it. */
import JSZip from 'jszip'

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
export const deleted = (text: string): string =>
  `<w:del w:id="1" w:author="A"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`
export const inserted = (text: string): string =>
  `<w:ins w:id="2" w:author="A">${run(text)}</w:ins>`
export const paragraph = (...content: string[]): string => `<w:p>${content.join('')}</w:p>`
export const part = (name: string, content: string): string =>
  `<?xml version="1.0"?><w:${name} ${NAMESPACES}>${content}</w:${name}>`

export async function wordFile(
  body: string,
  others: Readonly<Record<string, string>> = {},
  type = MAIN,
): Promise<Uint8Array> {
  const zip = new JSZip()
  zip.file(
    '[Content_Types].xml',
    `<?xml version="1.0"?><Types xmlns="x"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
  )
  zip.file('word/document.xml', part('document', `<w:body>${body}</w:body>`))
  for (const [name, content] of Object.entries(others)) zip.file(name, content)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
