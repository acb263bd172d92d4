/** The pronoun that stands for somebody: a guess about words, and nothing about the person. */
export type Gender = 'he' | 'she' | 'they' | 'unknown'
