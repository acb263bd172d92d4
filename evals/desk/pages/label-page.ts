/** Label: one note at a time, without sight of anybody else's labels; a script does the marking. */
import { CATEGORIES } from '../../../server/contract.ts'
import { type Html, html } from '../../report/html/html.ts'
import { labellerNamed, notesToLabel, openNotes } from '../label-desk.ts'
import { notThere } from '../refuse.ts'
import type { Asked, Drawn, PageDeps } from './page.ts'
import { shortNameForm, shortNameOf } from './short-name.ts'

export function labelPage(name: string, { query, by }: Asked, { surroundings }: PageDeps): Drawn {
  const { folder } = surroundings
  const set = openNotes(name, folder)
  const notes = notesToLabel(set)
  const held = set.cases.length - notes.length
  const title = `Label ${name}`
  const back = html`<p class="back"><a href="/evals/sets">Back to the sets</a></p>`
  const as = shortNameOf(by, query.as)
  if (!as) {
    return {
      title,
      main: [
        back,
        html`<h1>${title}</h1><p>You label without sight of what others labelled. ${held > 0 ? `${held} notes are held back; the command labels them.` : ''}</p>${shortNameForm('labels')}`,
      ],
    }
  }
  const { labels } = labellerNamed(as, name, folder)
  const note = query.at
    ? notes.find(({ id }) => id === query.at)
    : (notes.find(({ id }) => !labels.has(id)) ?? notes[0])
  if (!note) throw notThere('There is no note to label here.')
  const at = notes.indexOf(note)
  const address = (id: string | undefined): string =>
    id ? `/evals/sets/${name}/label?${new URLSearchParams({ as, at: id })}` : '/evals/sets'
  const data = {
    call: `/v1/evals/sets/${name}/labels/${encodeURIComponent(note.id)}`,
    ...{ as, text: note.text, categories: CATEGORIES, next: address(notes[at + 1]?.id) },
    labels: (labels.get(note.id) ?? []).map(({ start, end, category, optional }) => ({
      ...{ start, end, category, optional: optional ?? false },
    })),
  }
  const before = notes[at - 1]
  return {
    title: `${title}: ${note.id}`,
    main: [
      back,
      html`<h1>${note.id}${note.title ? `: ${note.title}` : ''}</h1>`,
      html`<p class="small">Note ${at + 1} of ${notes.length}; ${labels.size} labelled as ${as}. ${before ? html`<a href="${address(before.id)}">The note before</a>` : undefined}</p>`,
      about(note),
      html`<div id="label-desk" data-label="${JSON.stringify(data)}"></div>`,
    ],
  }
}

/** What a checker is told too: whose record it is, and who is in it. */
function about({
  child,
  people,
  profile,
  addressChild,
}: ReturnType<typeof notesToLabel>[number]): Html {
  const facts = [
    ...(child ? [`The child is ${child.name}`] : []),
    ...(people && people.length > 0
      ? [`people: ${people.map(({ name, role }) => `${name} (${role})`).join(', ')}`]
      : []),
    ...(profile ? [`guide: ${profile}`] : []),
    ...(addressChild === undefined
      ? []
      : [addressChild ? 'written to the child' : 'written about the child']),
  ]
  return facts.length > 0 ? html`<p class="small">${facts.join('; ')}.</p>` : html``
}
