/** Which roots are those of verbs. */
import { rootsOfList } from './roots.ts'

const VERBS = rootsOfList('verbs')

export const isVerbRoot = (root: string): boolean => VERBS.has(root)
