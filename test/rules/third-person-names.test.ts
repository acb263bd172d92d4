import { describe } from 'vitest'
import { table } from './third-person.ts'

describe('the child by name', () => {
  table([
    ['amy', '[[Amy was in bed]]. Mum came down in her dressing gown.'],
    ['amy', '[[AL has a new bed]]. [[Amy Lowther has asked for a lamp]].'],
    ['amy', '[[amy was quiet]]. [[amys room was tidy]].'],
    ['amy', '[[AMY WAS SEEN AT SCHOOL]].'],
    ['amy', '[[Amy’s bag was lost]]. [[It was Amy’s]].'],
    ['ben', '[[Benedict was away on Monday]]. [[Benny is sad]]. [[Bendict cried]].'],
    ['amy', 'Amy Smith is a friend from school. She came for tea.'],
    ['amy', 'We drove down Amy Street. I rang Amy Road Surgery. Mrs Amy let us in.'],
    ['ryan', 'Ryan senior rang at 8am. He was in drink. [[Ryan (14) was in bed]].'],
    ['amy', '- [[Amy to see the dentist]]\n- Ring Mr Dale\n- [[Life story work with Amy]]'],
    ['amy', '[[Amy, 12, was at home]]. [[Amy, Ella and Mum were there]].'],
  ])
})

describe('a name that is also a word', () => {
  table([
    ['will', '[[Will was asleep]]. Will ring again tomorrow. [[I told Will about it]].'],
    ['will', 'Grace will ring. Will she come? [[Will to see the nurse]]. [[Will’s bed is new]].'],
    ['may', '[[May was late]]. May need to ring again. We met in May. Review on 3 May 2024.'],
    ['may', '[[I saw May in town]]. Back by the end of May. [[May’s coat is too thin]].'],
    [
      'hope',
      '[[Hope is in Year 9]]. Mark let me in. I hope to see Mark again. Hope to visit soon.',
    ],
  ])
})

describe('the child by another word', () => {
  table([
    ['amy', '[[The young lady was polite]]. [[YP has asked for a phone]].'],
    ['ben', '[[This child has no winter coat]]. [[The client was unwell]]. [[The lad was shy]].'],
    ['ben', '[[C was unwell]]. Vitamin C was given. Section C was blank.'],
    ['amy', 'The young man next door was loud. The boy from number 9 rang the bell.'],
    ['ben', 'A child at school was unkind. Another young person was hurt. Every child needs play.'],
    [
      'ben',
      'Child protection plan to go on. Child in need meeting held. Young person’s services rang.',
    ],
    ['leah', '[[Tina is worried about her daughter]]. [[Her daughter does not sleep]].'],
    ['amy', 'Kerry is worried about her daughter.'],
    ['nobody', '[[The child was asleep]]. [[He woke at five]]. Mum was up. She made tea.'],
    ['nobody', '[[YP was late home]]. [[She said that she had missed the bus]].'],
    ['nobody', 'Jordan was at home. He was fine.'],
    [
      'unborn',
      'Sana is 30 weeks. [[Unborn baby is moving well]]. [[The baby has a cot]]. A baby needs sleep.',
    ],
    ['amy', 'Amy, you held the baby. The baby was crying. You gave the baby to Mum.'],
  ])
})
