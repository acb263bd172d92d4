/** What a flag that the model found says: ours, by category; the model adds its question alone. */
import type { Category, Source } from '../contract.ts'

interface Kind {
  readonly message: string
  readonly why: string
  readonly source: Source
}

export const KINDS: Readonly<Record<Category, Kind>> = {
  jargon: {
    message: '“{quote}” may be a word that the child or a parent does not know.',
    why: 'A word of the service shuts the child out of their own story.',
    source: {
      guide: 'newcastle',
      quote: 'You should try wherever possible to avoid any jargon',
    },
  },
  abbreviation: {
    message: '“{quote}” is not explained in this note.',
    why: 'Years from now the child may have nobody left to ask what these letters meant.',
    source: { guide: 'liquidlogic', quote: 'with any abbreviations explained' },
  },
  vague: {
    message: '“{quote}” could mean different things to different readers.',
    why: 'The child cannot know from these words what really happened.',
    source: { guide: 'newcastle', quote: 'avoid vagueness wherever you can' },
  },
  opinion: {
    message: '“{quote}” reads as a fact. Whose view is it, and what does it rest on?',
    why: 'A view written as a fact follows a child for life, and nobody can check it.',
    source: {
      guide: 'newcastle',
      quote: 'If it is an opinion, make sure this can be verified with evidence',
    },
  },
  judgemental: {
    message: '“{quote}” can read as blame.',
    why: 'The child reads these words as what we thought of them or of the people they love.',
    source: {
      guide: 'kent',
      quote: 'Use appropriate language that is non-judgemental and unambiguous.',
    },
  },
  'third-person': {
    message: 'This is written about the child, not to the child.',
    why: 'A child who reads about “him” or “her” reads a stranger’s file; “you” is their own story.',
    source: {
      guide: 'wandsworth',
      quote: 'Write records as if writing to the child or family members',
    },
  },
  colloquial: {
    message: '“{quote}” is chatty for a record.',
    why: 'Chat about somebody’s hard times can read as not having been taken seriously.',
    source: {
      guide: 'newcastle',
      quote: 'casual recording styles – for example using colloquial terms',
    },
  },
}
