import type { Fault } from '../../../forms/fault.ts';
import type { PublicAnswer } from '@thaogo/contract';
import type { FormAnswers } from '../../../forms/answers.ts';
import type { LookedUp } from '../../../http/look-up.ts';
import type { Option } from '../../../parts/field.tsx';
import type { Language } from '../../../language.ts';

/** Code lists that a question offers, in the page's language. */
export interface Choices {
  difficulties: readonly Option[];
  provinces: readonly Option[];
  communes: readonly Option[];
  /** On which the text may be out of scope. */
  ground: { name: string; turnTo: string } | null;
  lookedUp: LookedUp | null;
  /** Answers about the same provisions. */
  similar: readonly PublicAnswer[];
}

export const NO_CHOICES: Choices = {
  difficulties: [],
  provinces: [],
  communes: [],
  ground: null,
  lookedUp: null,
  similar: [],
};

export interface QuestionProps {
  language: Language;
  answers: FormAnswers;
  faults: readonly Fault[];
  choices: Choices;
}
