import type { Fault } from '../../../forms/fault.ts';
import type { FormAnswers } from '../../../forms/answers.ts';
import type { Option } from '../../../parts/field.tsx';
import type { Language } from '../../../language.ts';

/** Code lists that a question offers, in the page's language. */
export interface Choices {
  difficulties: readonly Option[];
  provinces: readonly Option[];
  communes: readonly Option[];
}

export const NO_CHOICES: Choices = { difficulties: [], provinces: [], communes: [] };

export interface QuestionProps {
  language: Language;
  answers: FormAnswers;
  faults: readonly Fault[];
  choices: Choices;
}
