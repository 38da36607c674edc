import type { Language } from '../language.ts';
import { addressOf } from '../addresses.ts';
import type { FormAnswers } from './answers.ts';
import type { Fault } from './fault.ts';
import { judgeDocuments, judgeSender, judgeText } from './judge-answers.ts';

/**
 * The questions in their order. `scope` is asked where the text may have a channel of its own, `similar` where its
 * provisions were answered before, `commune` once a province is chosen.
 */
const STEPS = ['text', 'scope', 'documents', 'similar', 'difficulty', 'place', 'commune', 'sender', 'check'] as const;
export type Step = (typeof STEPS)[number];
export type Question = Exclude<Step, 'check'>;

/** Number shown to people; what is not always asked belongs to the question before. */
const NUMBERS: Record<Step, number> = {
  text: 1,
  scope: 1,
  documents: 2,
  similar: 2,
  difficulty: 3,
  place: 4,
  commune: 4,
  sender: 5,
  check: 6,
};

/** What is answered already for whoever joins a bottleneck: asked only where they want to change it. */
const ANSWERED_BY_JOINING: readonly Step[] = ['documents', 'similar', 'difficulty', 'place', 'commune'];
const isAnswered = (step: Step, { joined }: FormAnswers): boolean =>
  joined.id !== '' && ANSWERED_BY_JOINING.includes(step);

/** Where a step stands and how many there are, as shown to people. */
export const stepPlace = (step: Step, answers: FormAnswers): { number: number; of: number } => {
  const numbers = (steps: readonly Step[]): number[] => [...new Set(steps.map((each) => NUMBERS[each]))];
  const left = numbers(STEPS.filter((each) => each === step || !isAnswered(each, answers)));
  return { number: left.indexOf(NUMBERS[step]) + 1, of: left.length };
};

/** Whether a step is asked at all, by the answers so far. */
export const isAsked = (step: Step, answers: FormAnswers): boolean => {
  switch (step) {
    case 'scope':
      return answers.suggested.ground !== '' && !answers.meansRule;
    case 'similar':
      return answers.answeredBefore;
    case 'commune':
      return answers.province !== '';
    default:
      return true;
  }
};

export const stepAfter = (step: Question, answers: FormAnswers): Step =>
  STEPS.slice(STEPS.indexOf(step) + 1).find((next) => isAsked(next, answers) && !isAnswered(next, answers)) ?? 'check';

/** The step before; null at the first. */
export const stepBefore = (step: Step, answers: FormAnswers): Step | null =>
  STEPS.slice(0, STEPS.indexOf(step)).findLast(
    (previous) => isAsked(previous, answers) && !isAnswered(previous, answers),
  ) ?? null;

const NO_FAULTS = (): Fault[] => [];

/** What is missing or wrong in the answers to a question. Codes from lists are judged by the API. */
export const judgeStep: Record<Question, (answers: FormAnswers, language: Language) => Fault[]> = {
  text: judgeText,
  scope: NO_FAULTS,
  documents: judgeDocuments,
  similar: NO_FAULTS,
  difficulty: NO_FAULTS,
  place: NO_FAULTS,
  commune: NO_FAULTS,
  sender: judgeSender,
};

/** The first question whose answer is missing or wrong; null when everything can be sent. */
export const firstOpenStep = (answers: FormAnswers, language: Language): Question | null =>
  (['text', 'documents', 'sender'] as const).find((step) => judgeStep[step](answers, language).length > 0) ?? null;

/** The question whose field a JSON pointer of the API's names. */
export const stepOfPointer = (pointer: string): Question => {
  const [, first = ''] = pointer.split('/');
  switch (first) {
    case 'sender':
    case 'consent':
      return 'sender';
    case 'citations':
      return 'documents';
    case 'difficulty':
      return 'difficulty';
    case 'place':
      return 'place';
    default:
      return 'text';
  }
};

/** Marks in a step's address: errors are to be shown, or it was reached from the check of the answers. */
export interface StepMarks {
  errors?: boolean;
  change?: boolean;
}

export const stepAddress = (step: Step, language: Language, marks: StepMarks = {}): string => {
  const query = [...(marks.change === true ? ['change=1'] : []), ...(marks.errors === true ? ['errors=1'] : [])];
  const address = addressOf(step, language);
  return `${address}${query.length > 0 ? `?${query.join('&')}` : ''}${marks.errors === true ? '#errors' : ''}`;
};
