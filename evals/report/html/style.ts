/** How the report looks: one column, readable in print, colour never the only sign. */
export const STYLE = `
:root { color-scheme: light }
* { box-sizing: border-box }
body { font: 16px/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; max-width: 62rem; margin: 0 auto; padding: 1.5rem }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .5rem }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #767676; padding-bottom: .2rem }
.verdict { font-size: 1.15rem; border-left: .5rem solid #1b1b1b; padding: .5rem 1rem; background: #f3f3f3 }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 1rem 0 }
dt { font-weight: 600 } dd { margin: 0; overflow-wrap: anywhere }
.wide { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
caption { text-align: left; padding: .3rem 0; color: #444 }
th, td { text-align: left; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid #d0d0d0; vertical-align: top }
td.number, th.number { text-align: right }
td.number, th.number, td.range { white-space: nowrap }
svg { display: block; width: 100%; min-width: 12rem; height: 1.4rem }
.failed { font-weight: 700 }
mark { background: #fff3bf; color: inherit; padding: 0 .1em }
mark.missed { border-bottom: 3px dotted #8a1c1c } mark.alarm { border-bottom: 3px double #8a1c1c } mark.found { border-bottom: 3px solid #1d5c2e }
.note { white-space: pre-wrap; border-left: 3px solid #d0d0d0; padding-left: .8rem; margin: .4rem 0 }
summary { cursor: pointer; min-height: 24px }
.small { color: #444; font-size: .9rem }
@page { margin: 15mm }
@media print { .wide { overflow: visible } svg { min-width: 6rem } details::details-content { content-visibility: visible; display: block } body { max-width: none; padding: 0; font-size: 11pt } h2 { break-after: avoid } tr, .verdict { break-inside: avoid } }
`
