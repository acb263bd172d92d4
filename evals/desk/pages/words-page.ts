/** What the words of these pages mean, for somebody who has never measured anything. */
import { html } from '../../report/html/html.ts'
import type { Drawn } from './page.ts'

const WORDS: readonly (readonly [word: string, meaning: string])[] = [
  [
    'Set',
    'Invented notes or passages, with what people said is right for each. One of them is a case.',
  ],
  [
    'Run',
    'The service has handled every case of a set, by rules alone or with a model, and each answer was held against what people said.',
  ],
  ['Label', 'Words in a note that people say should be flagged, and the category they belong to.'],
  ['Missed', 'People labelled it, and nothing was flagged there.'],
  [
    'False alarm',
    'It was flagged, and no label says that it should be. These are what makes workers switch a checker off.',
  ],
  [
    'Precision',
    'Of all that was flagged, the share that should be. 90 % means: one flag in ten is a false alarm.',
  ],
  [
    'Recall',
    'Of all that people labelled, the share that was found. 80 % means: one in five was missed.',
  ],
  [
    'F0.5',
    'Precision and recall as one figure. Precision weighs twice as much, since silence is better than a false alarm.',
  ],
  [
    '95 % interval',
    'A figure from 50 notes is not the figure from all notes. On other notes of the same kind it would lie between these ends nearly always: 19 times of 20. Two runs whose intervals overlap widely may well be the same.',
  ],
  [
    'What two people reach',
    'Two people who label the same notes do not agree everywhere. A checker that does as well as they do with each other does as well as anybody can tell. It is the dashed line in a bar.',
  ],
  [
    'Kappa',
    'How far two people, or a judge and people, agree beyond what chance would give: 1 is always, 0 is no better than chance.',
  ],
  ['Gate', 'What a figure has to reach before anybody may call a run good enough.'],
  [
    'Accepted run',
    'The run that later ones are held against. Somebody answered for it by name, with a reason.',
  ],
  [
    'p',
    'How often a difference as large as this would come about by chance alone. Below 0.05 is taken as real.',
  ],
  ['Flips', 'Asked several times, the model did not always answer the same.'],
  [
    'Set aside',
    'Somebody looked at the case and said that it should count neither way in this run.',
  ],
  ['Prompt', 'What a model is told before it is shown a note. Its versions are numbered.'],
  [
    'Judge',
    'A model that says whether a rewrite is faithful. It is believed only after it was held against rewrites that people judged.',
  ],
  [
    'Kept back',
    'A set that is run rarely and whose words are not shown: a note that was read cannot surprise anybody again.',
  ],
]

export const wordsPage = (): Drawn => ({
  title: 'What the words mean',
  main: [
    html`<h1>What the words mean</h1>`,
    html`<dl class="words">${WORDS.map(([word, meaning]) => html`<dt>${word}</dt><dd>${meaning}</dd>`)}</dl>`,
  ],
})
