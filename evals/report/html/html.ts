/** HTML as text: everything put in is escaped, unless it is HTML already. */

export interface Html {
  readonly html: string
}

type Part = string | number | Html | readonly Html[] | undefined

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.reduce((all, text, at) => all + text + show(parts[at]), '') }
}

function show(part: Part): string {
  if (part === undefined) return ''
  if (typeof part === 'object') {
    return 'html' in part ? part.html : part.map((one) => one.html).join('')
  }
  return escaped(String(part))
}
