/** What the package offers: each way in, and the file of the tree that it leads to. */
export const ENTRIES = {
  '.': 'server/library',
  './plugin': 'plugin/index',
  './plugin/card': 'plugin/card',
  './plugin/panel': 'plugin/panel',
  './plugin/checks': 'plugin/checks',
  './plugin/guide': 'plugin/guide',
  './plugin/messages': 'plugin/messages',
  './plugin/service': 'plugin/service',
  './plugin/react': 'plugin/react',
  './plugin/vue': 'plugin/vue',
} as const

/** The custom element: its types, and the one script that it is. */
export const ELEMENT = { types: './plugin/editor-element.d.ts', default: './fairhand-editor.js' }

/** The way in for style sheets. */
export const STYLE = 'plugin/style.css'

/** What runs as `npx fairhand`. */
export const COMMAND = 'server/command.js'
