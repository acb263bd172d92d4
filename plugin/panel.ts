/** The panel beside the editor: the list of its flags. */
export { createPanel, type Panel } from './panel/panel.ts'
