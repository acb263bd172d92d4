import { describe, expect, test } from 'vitest'
import { placesOf } from './marked-check.ts'

const known = { profile: 'newcastle', child: { name: 'Jordan Ellis' } }
const places = (note: string) => placesOf('checks/copies/pasted-email', note, known)

describe('asks about a pasted e-mail', () => {
  test.each([
    '[[From: Helen Frost\nSent: 03 May 2024 09:14\nTo: Priya Nair\nSubject: Trip]]\nJordan has a place.',
    'Call with school at ten.\n\n[[Subject: Re: trip\nDate: 3 May]]\nThe form is in.',
    '[[Sent: Friday\nTo: Duty]]\nPlease ring.',
    '[[-----Original Message-----]]\nThe form is in.',
    '[[FW: Trip]]\nThe form is in.',
    '[[Fwd: attendance]]',
    'The form is in.\n[[On Fri, 3 May 2024 at 09:14, Helen Frost wrote:]]\nIs the form in?',
    '[[> Is the form in?\n> I could not find it.]]\nYes it is.',
    'The form is in.\n\n[[Kind regards,]]\nHelen Frost\nAttendance Officer',
    'The form is in.\n[[Regards]]\nHelen\nTel: 0191 498 0000',
    'The form is in.\n\n[[Many thanks]]\nHelen Frost\nhelen.frost@oakfield.example',
    'The form is in.\n[[This email and any attachments are confidential.]]',
    'The form is in.\n[[If you are not the intended recipient please tell us.]]',
    '[[I hope this email finds you well.]]\nJordan has a place.',
    '[[Please find attached the form.]]\nIt is due on Friday.',
    'The form is in.\n[[Sent from my iPhone]]',
  ])('%j', (note) => {
    expect(places(note)).toBe(note)
  })
})

describe('is silent', () => {
  test.each([
    [
      'an e-mail is summed up',
      'Helen Frost e-mailed on 3 May: the form is in and Jordan has a place.',
    ],
    ['a form asks for one of the headers', 'Date: 3 May\nReason for contact: to see your room.'],
    ['a form says where somebody came from', 'From: hospital\nI met you at the gate.'],
    ['a line opens with "To"', 'To: see your room and your bike.\nYou showed me both.'],
    [
      'a letter to the child closes',
      'I will see you on Friday.\n\nKind regards,\nPriya\nYour social worker',
    ],
    [
      'a letter to the child closes warmly',
      'See you soon.\nBest wishes,\nPriya Nair\nSocial worker',
    ],
    ['thanks are given', 'Many thanks for the drawing.\nIt is on my wall.'],
    [
      'thanks stand alone and a sentence follows',
      'Thank you.\nThe manager of the club let us use the hall all afternoon for your birthday party.',
    ],
    ['"Re:" is a label', 'Re: school trip\nThe form is in.'],
    ['an arrow stands alone', 'The score went up:\n> 12 points.\nThat is good.'],
    ['an address is a fact', 'Mum has a new address for post: lisa@holly.example.'],
    [
      'somebody says what was sent',
      'The subject of the meeting was the trip. It was sent round on Monday.',
    ],
    ['minutes have a list', 'Present: Mum, Mrs Bell\nApologies: Stu\nActions: ring the school.'],
    [
      'a message is confidential',
      'You asked me to keep this message between us, and I said what I cannot keep.',
    ],
    ['speech holds the words', 'Mum read it out: “please find attached the form”.'],
    ['regards stand in a sentence', 'He sends his kind regards to the team at your old school.'],
  ])('where %s', (_, note) => {
    expect(places(note)).toBe(note)
  })
})
