/** "Write to the child": follows the profile until the worker sets it; off on a shared record. */

import { element } from '../../../plugin/element/element.ts'
import type { ProfileInfo } from '../../contract.ts'

export interface AddressSwitch {
  /**
   * Follows the profile, and the other children on whose record the note stands. Returns what the
   * worker has set, or nothing where the profile decides.
   */
  readonly follow: (
    profile: ProfileInfo | undefined,
    alsoOnRecordOf: readonly string[],
  ) => boolean | undefined
  /** Puts back what the worker had set; nothing where the profile decides. */
  readonly restore: (chosen: boolean | undefined) => void
}

/** Puts the switch into its place; `onChange` is called when the worker sets it. */
export function createAddressSwitch(place: HTMLElement, onChange: () => void): AddressSwitch {
  let chosen: boolean | undefined
  const box = element('input', {
    type: 'checkbox',
    role: 'switch',
    id: 'address-child',
    'aria-describedby': 'address-reason',
  })
  const reason = element('span', { id: 'address-reason', class: 'hint' })
  box.addEventListener('change', () => {
    chosen = box.checked
    onChange()
  })
  place.append(
    element('label', { for: 'address-child' }, box, element('span', {}, 'Write to the child')),
    reason,
  )
  return {
    restore(kept) {
      chosen = kept
    },
    follow(profile, alsoOnRecordOf) {
      const isShared = alsoOnRecordOf.length > 0
      box.disabled = isShared
      box.checked = !isShared && (chosen ?? profile?.addressChild ?? false)
      reason.textContent = isShared
        ? `Off, because this note is also on the record of ${alsoOnRecordOf.join(' and ')}: “you” must be one child.`
        : (reasonOf(profile, chosen) ?? '')
      return isShared ? undefined : chosen
    },
  }
}

function reasonOf(
  profile: ProfileInfo | undefined,
  chosen: boolean | undefined,
): string | undefined {
  if (!profile || chosen !== undefined) return undefined
  return profile.addressChild
    ? `${profile.name}’s guide asks for it.`
    : `${profile.name}’s guide does not ask for it.`
}
