/** How the report looks: one column, readable in print, no colour that says anything alone. */
export const STYLE = `
:root { color-scheme: light }
* { box-sizing: border-box }
body { font: 16px/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; max-width: 62rem; margin: 0 auto; padding: 1.5rem }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .5rem }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #767676; padding-bottom: .2rem }
.wide { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
caption { text-align: left; padding: .3rem 0; color: #444 }
th, td { text-align: left; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid #d0d0d0; vertical-align: top; overflow-wrap: anywhere }
td.number, th.number { text-align: right; white-space: nowrap }
.small { color: #444; font-size: .9rem }
mark { background: #fff3bf; color: inherit }
@media print { body { max-width: none; padding: 0; font-size: 11pt } h2 { break-after: avoid } tr { break-inside: avoid } }
`
