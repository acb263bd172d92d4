/** What an example still lacks before a second person can approve it. */
import type { WorkedExample } from '../contract.ts'

type Lack = readonly [isMissing: boolean, what: string]

/** Each in words a trainer can act on; empty where all parts are there. */
export function findUnfinished(example: WorkedExample): string[] {
  const { changes, discussion, facilitator, scenario, after, leftAlone } = example
  const lacks: Lack[] = [
    [example.learningPoint === '', 'Say in one sentence what somebody learns from it.'],
    [example.audience.length === 0, 'Say who it is for.'],
    [example.kind === '', 'Say what kind of note it is.'],
    [example.childAge === '', 'Say how old the child is.'],
    [
      scenario.length < 3,
      'Tell the scenario in three lines: who, when and why it was written, who will read it.',
    ],
    [example.pause === '', 'Ask what people would change before they see it.'],
    [changes.length === 0, 'There is no change between before and after.'],
    [/\[[^\][]*\]/.test(after.text), 'Fill the [slots] in the after, or take their sentences out.'],
    [leftAlone.length === 0, 'Name at least one thing that was left alone on purpose.'],
    [discussion.length < 3 || discussion.length > 5, 'Give three to five questions to talk about.'],
    [!discussion.some(({ isOpen }) => isOpen), 'One question should have no right answer.'],
    [facilitator.timings.length === 0, 'Give the facilitator timings.'],
    [facilitator.likelyAnswers.length === 0, 'Give the facilitator likely answers.'],
    [facilitator.wrongTurns.length === 0, 'Name common wrong turns for the facilitator.'],
    [facilitator.warning === '', 'Say what is sensitive in it, and how to begin.'],
    [facilitator.support === '', 'Say where somebody can turn who is upset by it.'],
    ...changes.flatMap(({ number, category, why, sources, mustNotChange }): Lack[] => [
      [category === null, `Change ${number}: say what kind of change it is.`],
      [why === '', `Change ${number}: say why it matters to the child.`],
      [sources.length === 0, `Change ${number}: say which guidance asks for it.`],
      [mustNotChange === '', `Change ${number}: say what must not change here.`],
    ]),
  ]
  return lacks.filter(([isMissing]) => isMissing).map(([, what]) => what)
}
