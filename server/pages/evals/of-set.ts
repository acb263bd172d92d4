/** Fields with `data-of-set` offer what belongs to the set that is chosen in the same form. */

export function showOfSet(): void {
  for (const chosen of document.querySelectorAll<HTMLSelectElement>('select[name="set"]')) {
    const fields = chosen.form?.querySelectorAll<HTMLSelectElement>('select[data-of-set]') ?? []
    const show = (): void => {
      for (const field of fields) showGroup(field, chosen.value)
    }
    chosen.addEventListener('change', show)
    show()
  }
}

function showGroup(field: HTMLSelectElement, set: string): void {
  const groups = [...field.querySelectorAll('optgroup')]
  for (const group of groups) {
    group.hidden = group.label !== set
    group.disabled = group.hidden
  }
  if (field.selectedOptions[0]?.parentElement instanceof HTMLOptGroupElement) field.value = ''
  const hasAny = groups.some(({ hidden }) => !hidden)
  field.disabled = !hasAny
  const place = field.closest<HTMLElement>('.field')
  if (place) place.hidden = !hasAny
}
