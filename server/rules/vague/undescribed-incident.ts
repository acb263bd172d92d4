import { findBroad } from '../broad-phrases.ts'
import { loadPhrases } from '../phrases.ts'
import type { SentenceRule } from '../rule.ts'

export const undescribedIncident: SentenceRule = {
  category: 'vague',
  message: '“{quote}” does not say what happened.',
  why: 'It hides who did what to whom. Years later nobody, and least of all the child, can tell whether it was a slammed door or an assault.',
  sources: [
    {
      guide: 'newcastle',
      quote:
        'Whatever it is you are expressing – fact or opinion – state accurately what is happening',
    },
    { reason: 'An “incident” without its story can only be read as worse or better than it was.' },
  ],
  examples: {
    flags: [
      'There was [[an incident]] on the bus last night.',
      'police called to [[a domestic]] at the flat',
      'You have had [[several altercations]] with Tyler.',
      'They were seen [[in a compromising position]].',
    ],
    passes: [
      'There was an incident at lunch when Jordan threw his tray at the wall.',
      'Mrs Gill filled in an incident form.',
      'The significant event form went to the manager at 6pm.',
      'Mum said "it was just an incident".',
    ],
  },
  find: findBroad([
    {
      phrases: loadPhrases('vague-incident'),
      needs: 'deed',
      question: 'What happened: who said or did what to whom, where and when?',
      template: '[who said or did what to whom, where and when]',
    },
  ]),
}
