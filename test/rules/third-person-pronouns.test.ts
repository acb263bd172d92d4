import { describe } from 'vitest'
import { table } from './third-person.ts'

describe('“she”, where it could be somebody else', () => {
  table([
    ['amy', 'Mum opened the door. She was crying.'],
    ['amy', '[[I saw Amy at school]]. [[She told me about her weekend]]. [[She misses her mum]].'],
    ['amy', 'Mum rang. She said that she is not sleeping and that her tenancy is ending.'],
    ['amy', 'Mum rang. [[She said that Amy is not eating]].'],
    ['amy', '[[Amy was upset]]. [[Sandra said she had a tantrum at bedtime]].'],
    ['amy', 'Sandra came. [[She loves having Amy]]. She has asked for a break in June.'],
    ['amy', '[[Amy told Sandra that she hates her]].'],
    [
      'amy',
      'Ella was on the sofa. She showed me a game. [[Amy would not come in]]. [[She stayed out]].',
    ],
    ['amy', '[[Mum shouts at her most mornings]]. [[Sandra finds her hard to manage]].'],
    ['amy', 'Kerry has moved in with a new partner. She met him in March.'],
    ['amy', '[[School say her attendance is 82%]].'],
    ['amy', '[[Mr Dale said that she had hit a boy and that he was fine]].'],
    ['amy', '[[Mum put her to bed]]. Mum has a bruise on her arm. Mum rang her own mother.'],
    ['amy', '[[Mum brought her school bag]]. Mum had lost her purse.'],
    ['amy', 'Vicky Hill is the new nurse. She starts in June.'],
    ['leah', '[[Leah came down]]. [[Tina held her hand and told her it was OK]]. [[Leah nodded]].'],
  ])
})

describe('“he”, where it could be somebody else', () => {
  table([
    ['ben', '[[Ben was at football]]. Dad drove us there. He has a new car.'],
    ['ben', 'Dad rang. He was angry. He said he wants his solicitor to call me.'],
    ['ben', 'Luke let me in. He was eating toast. [[Ben was upstairs]]. [[He came down]].'],
    ['ben', '[[Ben said that Luke had pushed him]]. [[He showed me his elbow]].'],
    ['ben', 'Mum was in the shower. [[She had left him with Luke]].'],
    ['ben', '[[I spoke to Dad about Ben’s school]]. He said he would ring them.'],
    ['ben', 'Police arrested a man. He was released at 6pm.'],
    ['ben', '[[His brother Luke is 15]]. He is at college.'],
    ['ben', 'Dad (Kofi) has a temper on him. He took the dog with him.'],
    ['ben', '[[Dad says he has a good bond with him]].'],
    ['ben', 'Mr Shah is the new head. He starts in June.'],
  ])
})

describe('“they”, one or many', () => {
  table([
    ['kit', '[[Kit was at home]]. [[They made me a drink]]. [[I like their drawings]].'],
    ['kit', 'Parents were out. They came back at 6pm.'],
    ['kit', 'Jane said “they are fine”. [[She thinks they are better at home]].'],
    ['kit', '[[Dad does not use the right pronouns for them]].'],
    ['amy', '[[The children were in the garden]]. [[They were playing on the trampoline]].'],
    ['amy', '[[Mum and Amy baked a cake]]. [[They laughed a lot]].'],
    ['amy', 'Mum and Sandra talked about bedtimes. They agreed on 8pm.'],
    ['amy', 'Staff came quickly. They were kind. The police rang. They will visit.'],
    [
      'amy',
      '[[Both girls share a room]]. [[The siblings get on]]. [[The Lowther children are close]].',
    ],
    ['ben', '[[Ben and Luke were fighting]]. [[They stopped when I came in]].'],
    ['ben', '[[Ben (9) and Luke (15) were found in town]]. [[Both were brought home]].'],
    ['ben', 'The children in the next flat were loud. Other children had left.'],
  ])
})

describe('new blocks and sections', () => {
  table([
    ['amy', '- Mum to book GP\n- [[See her at school next week]]\n- Ring Sandra'],
    ['amy', '- [[CAMHS to see her by the end of the month]]'],
    [
      'ben',
      'Background\nDad left in 2019. He lives in Leeds.\n\nAnalysis\n[[He is doing well at school]].',
    ],
    ['ben', '[[Told him that I would ring]]. [[Remind him of the bus]].'],
    ['charlie', '[[Charlie was at home]]. [[She was fine]]. [[Her room was tidy]].'],
    ['charlie', '[[Charlie was at home]]. [[He was fine]]. Aunt Jo was there. She was cooking.'],
  ])
})
