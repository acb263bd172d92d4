/** Whether what came over the wire is an answer: the few fields that the extension leans on. */
import type {
  Check,
  CheckResult,
  Flag,
  ModelTrouble,
  ProfileInfo,
  ReviewDone,
  RewriteDone,
} from '../../server/contract.ts'

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

export const isRewriteDone = (value: unknown): value is RewriteDone =>
  isObject(value) &&
  (value.text === null || typeof value.text === 'string') &&
  Number.isInteger(value.start) &&
  Number.isInteger(value.end) &&
  Array.isArray(value.questions) &&
  value.questions.every((one) => typeof one === 'string')

export const isReviewDone = (value: unknown): value is ReviewDone =>
  isObject(value) && typeof value.flags === 'number'

export const isTrouble = (value: unknown): value is ModelTrouble =>
  isObject(value) && typeof value.code === 'string' && typeof value.detail === 'string'

export const isCheck = (value: unknown): value is Check =>
  isObject(value) &&
  ['id', 'rule', 'title', 'status', 'message'].every((field) => typeof value[field] === 'string') &&
  Array.isArray(value.sources)

export const isFlag = (value: unknown): value is Flag =>
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
