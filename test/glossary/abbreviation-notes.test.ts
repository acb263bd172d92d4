import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createAnalyser } from '../../server/check.ts'
import type { NoteInput } from '../../server/contract.ts'
import { readTerms } from '../../server/glossary/load.ts'
import { DEFAULT_PROFILE, profiles } from '../../server/profiles/index.ts'
import { shortenedWord } from '../../server/rules/abbreviation/shortened-word.ts'
import { unknownInitials } from '../../server/rules/abbreviation/unknown-initials.ts'
import { mark, readMarked } from '../marked.ts'

const csv = readFileSync('server/glossary/abbreviation.csv', 'utf8')
const analyser = createAnalyser({
  terms: readTerms(csv, 'abbreviation.csv', 'abbreviation', []),
  rules: {
    'abbreviation/unknown-initials': unknownInitials,
    'abbreviation/shortened-word': shortenedWord,
  },
  rulesVersion: 'test',
  profiles,
  defaultProfile: DEFAULT_PROFILE,
})

/** Whole invented notes, each about a family of abbreviations or of silence. */
function expectMarked(marked: string, about: Omit<NoteInput, 'text'> = {}): void {
  const { text } = readMarked(marked)
  expect(mark(text, analyser.checkNote({ text, ...about }).flags)).toBe(marked)
}

const mina = {
  child: { name: 'Mina Doyle', knownAs: ['Mina', 'MD'], pronouns: 'she/her' },
  people: [
    { name: 'Cath Doyle', role: 'mum' },
    { name: 'Theo Marsh', role: 'family support worker' },
  ],
}

describe('notes full of them', () => {
  test('a visit in telegraph style, all in small letters', () => {
    expectMarked(
      'visited mina [[w/]] [[sw]] from the [[yot]], mum out at an [[appt]]. [[hv]] had [[msgd]] [[abt]] the ' +
        '[[ehcp]]. [[poss]] [[cin]] [[mtg]] next [[wk]], [[info]] to follow [[asap]]. [[yp]] asked for ' +
        '[[camhs]] [[f/u]], [[ref]] sent [[tmrw]] [[pls]].',
      mina,
    )
  })

  test('a conference with its list of who was there', () => {
    expectMarked(
      '[[RCPC]] for Mina, 4 June 2024.\nPresent: [[SW]], [[TM]], [[DSL]], [[IDVA]], [[DC]] Okoye and Dr Hall (GP).\n' +
        '- [[CPP]] to continue, [[CG]] dates set\n- [[PLO]] letter to go to both parents\n' +
        '- [[FGC]] by [[w/c]] 8 July',
      mina,
    )
  })

  test('a court day', () => {
    expectMarked(
      'The [[ICO]] was renewed at the [[IRH]]. The [[LA]] and the [[CAFCASS]] officer want an [[SGO]] for ' +
        'Nan, with an [[SO]] for a year. Mum shares [[PR]]. [[S7]] report by May. [[NMO]] still runs.',
    )
  })

  test('school', () => {
    expectMarked(
      'The [[SENCO]] and two [[TAs]] met me. He has [[SEN]] and an [[IEP]], [[EHCNA]] refused, so [[EP]] to ' +
        'look again. [[FSM]] sorted. [[Perm ex]] was lifted, he is at the [[PRU]] on a [[PTT]].',
    )
  })

  test('health, with weeks and ages', () => {
    expectMarked(
      'Born at [[31/40]] and spent a month in [[NICU]]. Now [[3yo]], under [[SALT]] and [[OT]]. [[MW]] did ' +
        'the [[EPDS]]. Dentist: [[DNA]] x2, a new [[appt]] is on 3 May. Weight 12.4 kg.',
    )
  })

  test('police and exploitation', () => {
    expectMarked(
      '[[Misper]] since Fri. [[PPN]] says [[CCE]], [[NRM]] made. [[OIC]] rang about the [[ABE]], he is ' +
        '[[RUI]]. [[MACE]] on Tuesday, [[RHI]] offered. PC Lund was kind.',
    )
  })

  test('money and housing', () => {
    expectMarked(
      '[[UC]] stopped and the [[DHP]] ran out. [[NTQ]] came, so they may be put in a [[B&B]] by the ' +
        'council as [[TA]]. [[DLA]] is paid. [[NRPF]] does not apply.',
    )
  })

  test('family in letters', () => {
    expectMarked(
      '[[MGM]] and [[PGF]] came. [[MOC]]’s partner and the [[sibs]] stayed away. [[UBB]] is due in May. ' +
        'The [[FCs]] were at the door, and [[BM]]’s phone rang.',
    )
  })

  test('letters that nobody knows, and a person who was never named', () => {
    expectMarked('The [[GRQT]] worker and [[JRW]] came. [[PK]] wrote it up for the [[QRMs]].', mina)
  })

  test('slashed and vowelless words that no list holds', () => {
    expectMarked('Mum was [[c/w]] the school on Mon, [[h/w]] done, [[spkn]] to [[wth]] Dad.', mina)
  })

  test('what opens a line or an item of a list, but no field of a form', () => {
    expectMarked(
      'DOB: 3 May 2012\nReason for visit: to read the plan.\n[[CAMHS]]: no date yet.\n' +
        '- [[CPP]]: to be read by Dad\n- [[TAF]]: on hold, Mum to ring',
    )
  })
})

describe('notes that explain', () => {
  test('each once, and silence after', () => {
    expectMarked(
      'Mina, your Independent Reviewing Officer (IRO) came. IROs check that plans are kept. You see ' +
        'CAMHS (the mental health service for young people) on Monday, and CAMHS will write.\n' +
        'A PEP is a meeting about how school is going for you. Your PEP is on 3 May.\n' +
        'The MARAC, a meeting where police and others plan how to keep your mum safe, is on 4 May.',
      mina,
    )
  })

  test('too late for what stands above, and for others not at all', () => {
    expectMarked(
      'The [[LADO]] rang. The local authority designated officer (LADO) looks into worries about ' +
        'adults. The LADO will write. The [[DSL]] (Mrs Hay) and the [[SW]] (by phone) agreed.',
    )
  })

  test('in a heading', () => {
    expectMarked(
      'Personal education plan (PEP) meeting:\nYour PEP went well. The [[VSH]] was there.',
    )
  })
})

describe('notes that stay silent', () => {
  test('plain words to a child', () => {
    expectMarked(
      'Mina, I came to see you on Weds 12 June at 4.30pm, and we drew at the table for 25 mins. You ' +
        'told me “the SW before you never asked, and my EHCP is rubbish”. Mum said ‘no more CAMHS’. ' +
        'I rang your GP, Dr Hall, at 9am, and the NHS 111 line. I will see you again on 3 Sept.',
      mina,
    )
  })

  test('shops, television, games, school subjects and sizes', () => {
    expectMarked(
      'We went to KFC and JD, and you chose a size XL top and M&S socks. You like UNO, FIFA on the ' +
        'PS5, the BBC and WWE, BMX and your DVDs. You got a 6 in RE, you have PE and ICT on Fridays, ' +
        'and your GCSEs start in May. You were in Year 9 at Holly Bank, on the A19, near the RSPCA.',
      mina,
    )
  })

  test('people by their initials', () => {
    expectMarked(
      'MD was seen alone, and CD made tea. Theo Marsh drove her home. TM made her laugh. Priya Nandy ' +
        'rang from Holly Bank School; PN said HBS has no place yet. The [[TM]] agreed.',
      mina,
    )
  })

  test('codes, numbers, addresses and capitals for weight', () => {
    expectMarked(
      'NOT TO BE SHARED WITH THE FATHER OR HIS FAMILY.\nYou did NOT hit him, and you said so TWICE. ' +
        'The flat is at NE15 7XY, room IV, by the M25. The van was NK57 XYZ. Reference KX/2024/118. ' +
        'Write to info@holly-bank.example or see www.holly-bank.example/info.',
    )
  })

  test('everyday words that look like terms', () => {
    expectMarked(
      'I so hope that it will fit. She did odd jobs with a co-worker, ate pie and mash, ran the dash, ' +
        'and set the pace. La la la, sang Ava. Coach gave a pep talk; Mum said ta. It was send or keep.',
    )
  })
})

test('where the full words do not fit before a noun, what they mean is offered', () => {
  const [flag] = analyser.checkNote({ text: 'He is a NEET care leaver.' }).flags
  expect(flag?.suggestions.map(({ kind }) => kind)).toEqual(['explain'])
})
