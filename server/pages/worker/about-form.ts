/** "About this note": what is known besides its words. It makes flags fit, and is never kept. */

import { element } from '../../../plugin/element/element.ts'
import type { NoteContext } from '../../../plugin/index.ts'
import type { About, ProfileInfo } from '../../contract.ts'
import { createFields, groupsOf } from './about-fields.ts'
import { fillFields, readFields } from './about-values.ts'

export interface AboutForm {
  readonly read: () => NoteContext
  readonly fill: (context: NoteContext) => void
  readonly profile: () => ProfileInfo | undefined
  readonly setProfiles: (profiles: readonly ProfileInfo[], chosen: string) => void
  /** Opens the form at a field of `about`. */
  readonly goTo: (name: keyof About) => void
  readonly isFilled: (name: keyof About) => boolean
}

export interface AboutPlaces {
  readonly form: HTMLElement
  /** The line that stands beside the head while the form is folded away. */
  readonly summary: HTMLElement
  /** Where the choice of a guide stands. */
  readonly guide: HTMLElement
}

/** `onChange` is called whenever anything is filled in. */
export function createAboutForm(places: AboutPlaces, onChange: () => void): AboutForm {
  let profiles: readonly ProfileInfo[] = []
  const fields = createFields(changed)
  places.form.append(
    ...groupsOf(fields).map(([legend, ...children]) =>
      element('fieldset', {}, element('legend', {}, legend), ...children),
    ),
  )
  places.guide.append(fields.profile.element)
  for (const place of [places.form, places.guide]) place.addEventListener('input', changed)
  places.form.addEventListener('submit', (event) => event.preventDefault())

  function changed(): void {
    const { child, people, about } = readFields(fields)
    const others = people?.length ?? 0
    const parts = [
      about?.title,
      child?.name,
      others > 0 && `${others} other ${others === 1 ? 'person' : 'people'}`,
    ]
    places.summary.textContent = parts.filter(Boolean).join(', ') || 'Say who the child is'
    onChange()
  }
  places.summary.textContent = 'Say who the child is'

  return {
    read: () => readFields(fields),
    fill(context) {
      fillFields(fields, context)
      changed()
    },
    profile: () => profiles.find(({ id }) => id === fields.profile.control.value),
    setProfiles(known, chosen) {
      profiles = known
      fields.profile.control.replaceChildren(
        ...known.map(({ id, name }) => element('option', { value: id }, name)),
      )
      fields.profile.control.value = chosen
    },
    goTo(name) {
      places.form.closest('details')?.setAttribute('open', '')
      fields.about[name].control.focus()
    },
    isFilled: (name) => fields.about[name].control.value.trim() !== '',
  }
}
