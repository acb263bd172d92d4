/** The parts of an example that only a trainer can say, as a form. */
import { element } from '../../../plugin/element/element.ts'
import type { WorkedExample } from '../../contract.ts'
import { type Field, selectField, textField } from '../worker/field.ts'
import { createRows } from '../worker/rows.ts'
import { areaField, linesOf } from './area-field.ts'

type Parts = Pick<
  WorkedExample,
  | 'title'
  | 'learningPoint'
  | 'audience'
  | 'minutes'
  | 'difficulty'
  | 'kind'
  | 'childAge'
  | 'scenario'
  | 'pause'
  | 'leftAlone'
  | 'youngPerson'
  | 'discussion'
  | 'facilitator'
> & { readonly reviewBy: string }

export function createParts(example: WorkedExample, onChange: () => void) {
  const text = (label: string, value: string, hint?: string) =>
    filled(textField(label, { maxlength: 500, ...(hint ? { hint } : {}) }), value)
  const area = (label: string, lines: readonly string[], hint = 'One a line') =>
    filled(areaField(label, hint), lines.join('\n'))
  const { facilitator, youngPerson } = example

  const title = text('Title', example.title)
  const learningPoint = text(
    'What somebody learns from it',
    example.learningPoint,
    'In one sentence',
  )
  const audience = area('For whom', example.audience)
  const minutes = filled(textField('Minutes', { type: 'number' }), `${example.minutes}`)
  const difficulty = filled(
    selectField('Difficulty', [
      ['starting', 'Good to start with'],
      ['practised', 'For people with some practice'],
      ['stretching', 'A stretch'],
    ]),
    example.difficulty,
  )
  const kind = text('Kind of note', example.kind, 'Home visit, phone call …')
  const childAge = text('The child’s age', example.childAge, '“9 years”, “5 months”')
  const scenario = area(
    'The scenario in three lines',
    example.scenario,
    'Who; when and why it was written; who will read it',
  )
  const pause = text('What people are asked before they see the after', example.pause)
  const leftAlone = createRows({
    noun: 'phrase',
    fields: ['Words left alone on purpose', 'Why they stay'],
    onChange,
  })
  leftAlone.fill(example.leftAlone.map(({ words, why }) => [words, why]))
  const saidWords = text('What a young person said about it', youngPerson?.words ?? '')
  const saidWho = text('Who they are', youngPerson?.who ?? '', 'Where somebody was asked')
  const discussion = createRows({
    noun: 'question',
    fields: [
      'Question to talk about',
      [
        'Right answer',
        [
          ['', 'There is one'],
          ['open', 'There is none'],
        ],
      ],
    ],
    onChange,
  })
  discussion.fill(
    example.discussion.map(({ question, isOpen }) => [question, isOpen ? 'open' : '']),
  )
  const timings = area('Timings', facilitator.timings)
  const likely = area('Likely answers', facilitator.likelyAnswers)
  const wrong = area('Common wrong turns', facilitator.wrongTurns)
  const variations = area('Variations for other teams', facilitator.variations)
  const warning = text('What is sensitive in it, and how to begin', facilitator.warning)
  const support = text('Where somebody can turn', facilitator.support)
  const reviewBy = filled(textField('Read again by', { type: 'date' }), example.provenance.reviewBy)

  const group = (name: string, ...parts: (Field<HTMLElement> | HTMLElement)[]) =>
    element(
      'fieldset',
      {},
      element('legend', {}, name),
      element(
        'div',
        { class: 'filters' },
        ...parts.map((part) => (part instanceof HTMLElement ? part : part.element)),
      ),
    )
  const form = element(
    'form',
    { 'aria-label': 'The parts of the example', novalidate: true },
    group('What it is', title, learningPoint, minutes, difficulty, kind, childAge, audience),
    group('The scenario, and the pause', scenario, pause),
    element('fieldset', {}, element('legend', {}, 'Left alone on purpose'), leftAlone.element),
    group('A young person’s words', saidWords, saidWho),
    element('fieldset', {}, element('legend', {}, 'Three to five questions'), discussion.element),
    group('For the facilitator', timings, likely, wrong, variations, warning, support),
    group('Looking after it', reviewBy),
  )
  form.addEventListener('input', onChange)
  form.addEventListener('submit', (event) => event.preventDefault())

  return {
    element: form,
    /** Lines are cut to what an example holds; the fields themselves take no more. */
    read(): Parts {
      const short = (value: string) => value.trim().slice(0, 500)
      const lines = (field: Field<HTMLTextAreaElement>, most: number) =>
        linesOf(field.control.value).map(short).slice(0, most)
      const [words, who] = [short(saidWords.control.value), short(saidWho.control.value)]
      return {
        title: short(title.control.value) || example.title,
        learningPoint: short(learningPoint.control.value),
        audience: lines(audience, 10),
        minutes: Math.min(480, Math.max(1, Math.round(Number(minutes.control.value)) || 30)),
        difficulty: difficulty.control.value as WorkedExample['difficulty'],
        kind: short(kind.control.value),
        childAge: short(childAge.control.value),
        scenario: lines(scenario, 5),
        pause: short(pause.control.value),
        leftAlone: leftAlone
          .read()
          .flatMap(([left = '', why = '']) => (left === '' ? [] : [{ words: left, why }])),
        youngPerson: words && who ? { words, who } : null,
        discussion: discussion
          .read()
          .flatMap(([question = '', open]) =>
            question === '' ? [] : [{ question, isOpen: open === 'open' }],
          ),
        facilitator: {
          ...{ timings: lines(timings, 20), likelyAnswers: lines(likely, 20) },
          ...{ wrongTurns: lines(wrong, 20), variations: lines(variations, 20) },
          ...{ warning: short(warning.control.value), support: short(support.control.value) },
        },
        reviewBy: reviewBy.control.value || example.provenance.reviewBy,
      }
    },
    /** Words whose flag was left as it is: why they stay is asked for. */
    addLeftAlone(words: string): void {
      const rows = leftAlone.read()
      if (rows.some(([one]) => one === words)) return
      leftAlone.fill([...rows.filter(([one]) => one !== ''), [words, '']])
      onChange()
    },
    setTexts(named: string, lines: readonly string[]): void {
      title.control.value = named
      scenario.control.value = lines.join('\n')
    },
  }
}

function filled<T extends HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
  field: Field<T>,
  value: string,
): Field<T> {
  field.control.value = value
  return field
}
