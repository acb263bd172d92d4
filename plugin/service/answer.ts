/** Whether what came over the wire is an answer: the few fields that the extension leans on. */
import type { CheckResult, ProfileInfo } from '../../server/contract.ts'

export function isCheckResult(value: unknown): value is CheckResult {
  return (
    isObject(value) &&
    Array.isArray(value.flags) &&
    value.flags.every(isFlag) &&
    Array.isArray(value.checks) &&
    typeof value.words === 'number'
  )
}

/** The profiles in force, and which applies where a note names none. */
export interface ProfileList {
  readonly profiles: readonly ProfileInfo[]
  readonly default: string
}

export const isProfileList = (value: unknown): value is ProfileList =>
  isObject(value) && Array.isArray(value.profiles) && typeof value.default === 'string'

const isFlag = (value: unknown): boolean =>
  isObject(value) &&
  ['id', 'rule', 'category', 'quote', 'message', 'why'].every(
    (field) => typeof value[field] === 'string',
  ) &&
  Number.isInteger(value.start) &&
  Number.isInteger(value.end) &&
  Array.isArray(value.sources) &&
  Array.isArray(value.suggestions)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
