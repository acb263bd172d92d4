import { findAsked, isOfFamily } from '../asked-phrases.ts'
import { loadVerbs } from '../pattern-list.ts'
import type { SentenceRule } from '../rule.ts'

export const blamesVictim: SentenceRule = {
  category: 'judgemental',
  message: '“{quote}” makes the person who was hurt the cause of it.',
  why: 'You would read that it was your doing. What was done to you, and by whom, must stand here.',
  sources: [
    {
      title: 'Child exploitation language guide (The Children’s Society)',
      url: 'https://www.childrenssociety.org.uk/information/professionals/resources/child-exploitation-language-guide',
    },
    {
      title: 'Avoiding victim-blaming language in practice with domestic abuse (Social Work Today)',
      url: 'https://www.socialworktoday.co.uk/News/avoiding-victim-blaming-language-in-social-work-practice-with-domestic-abuse',
    },
  ],
  examples: {
    flags: [
      'Jordan [[is putting himself at risk]] by staying out.',
      'Lisa [[chose to go back to him]].',
      'Mum [[allowed her partner to]] move in.',
      'She [[keeps getting herself into these situations]].',
    ],
    passes: [
      'You put yourself at the front of the line.',
      'You chose to stay in the den.',
      'The school let him back in after lunch.',
      'Jordan got himself into his coat.',
    ],
  },
  find: findAsked(
    [
      {
        lists: [loadVerbs('blame-risk')],
        question: 'Who or what was the danger, and what did they do?',
        template: 'was in danger from [who or what]: [what they did]',
      },
      {
        lists: [loadVerbs('blame-partner')],
        question: 'Who did what to whom, and what was in the way of being safe?',
        template: '[who did what to whom, and what was in the way]',
        also: ['opinion'],
      },
    ],
    {
      isPredicate: true,
      accepts: isOfFamily,
    },
  ),
}
