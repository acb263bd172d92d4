/** What a worker is asked where rules cannot put a sentence to the child. */

/** `name` is what the child is called, "the child" where no name is known. */
export const questions = {
  who: (pronoun: string, name: string, rival: string) =>
    `Who is “${pronoun.toLowerCase()}” here: ${name} or ${rival}?`,
  namesake: (name: string) => `Which ${name} is meant here? Two people in this note are called so.`,
  group: (words: string, name: string) =>
    `Who is meant by “${words.toLowerCase()}” here, besides ${name}?`,
  shared: (others: readonly string[]) =>
    `This note also stands on the record of ${others.join(' and ')}. Who would “you” be? Copy it to each record, and write each copy to one child.`,
  several: (names: string) =>
    `This note is about ${names}. Who would “you” be? Copy it to each record, and write each copy to one child.`,
  nobody: () => 'Which child is this note about? Their name tells who “you” is.',
  addressee: () => 'Who is “you” in this sentence: the child, or the person it was written to?',
  task: () =>
    'Who will do this, and when? As a full sentence it can be put to the child: “I will …”, “You will …”.',
  fragment: (name: string) =>
    `What is the full sentence? In one or two short ones, each with its verb (“is”, “was”, “will”), it can be put to ${name}.`,
  ownName: (name: string) => `Is “${name}” part of a name or title here, or is the child meant?`,
  check: (detail: string) => `Please look at this again: ${detail}`,
  wording: (name: string) => `How would you say this to ${name}?`,
} as const
