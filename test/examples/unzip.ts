/** The parts of an Office file, as text. */
import JSZip from 'jszip'

export async function partsOf(file: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(file)
  const parts = Object.values(zip.files).filter(({ dir }) => !dir)
  return new Map(
    await Promise.all(parts.map(async (part) => [part.name, await part.async('string')] as const)),
  )
}

/** The words of a piece of Office XML. */
export const wordsIn = (xml: string): string =>
  [...xml.matchAll(/<(?:w|a):t(?: [^>]*)?>([^<]*)</g)].map(([, words]) => words).join('')
