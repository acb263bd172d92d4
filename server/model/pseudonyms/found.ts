/** What can tell who somebody is, by kind: what its placeholder is called and what a leak is called. */
import type { Span } from '../../note/span.ts'
import type { Entity } from './placeholders.ts'

export const KINDS = {
  name: { base: 'PERSON', leak: 'a name' },
  family: { base: 'FAMILY', leak: 'a name' },
  school: { base: 'SCHOOL', leak: 'a school' },
  address: { base: 'ADDRESS', leak: 'an address' },
  organisation: { base: 'ORGANISATION', leak: 'an organisation' },
  place: { base: 'PLACE', leak: 'a place' },
  postcode: { base: 'POSTCODE', leak: 'a postcode' },
  phone: { base: 'PHONE', leak: 'a phone number' },
  email: { base: 'EMAIL', leak: 'an e-mail address' },
  link: { base: 'LINK', leak: 'a link' },
  username: { base: 'USERNAME', leak: 'a username' },
  dob: { base: 'DOB', leak: 'a date of birth' },
  number: { base: 'NUMBER', leak: 'a reference number' },
  vehicle: { base: 'VEHICLE', leak: 'a number plate' },
  account: { base: 'ACCOUNT', leak: 'a bank account' },
  text: { base: 'TEXT', leak: 'something like a placeholder' },
} as const

export type Kind = keyof typeof KINDS

/** One place in a text that can tell who somebody is. */
export interface Found extends Span {
  readonly kind: Kind
  /** Who or what it is, where that is known. */
  readonly entity?: Entity
}
