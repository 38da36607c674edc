import { addressOf } from '../../addresses.ts';
import { type FormAnswers, keptDocuments, provisionKey } from '../../forms/answers.ts';
import { documentField } from '../../forms/judge-answers.ts';
import { isAsked, judgeStep, type Question, type Step, stepAddress, stepAfter } from '../../forms/steps.ts';
import type { FormFields } from '../../http/form-body.ts';
import type { Visit } from '../../http/visit.ts';
import { filesAddress } from './files-address.ts';

/** The results of a search, for an address to lead to. */
export const RESULTS_ID = 'results';

interface Answered {
  step: Question;
  before: FormAnswers;
  answers: FormAnswers;
  fields: FormFields;
  /** True when the question was reached from the check of the answers. */
  change: boolean;
}

/** A search was asked for, or typed and sent with the Enter key. */
const looksUp = ({ before, answers, fields }: Answered): boolean =>
  fields.has('look') || (answers.search !== '' && answers.search !== before.search);

/** Back to the documents for one more look, after a search or after something was added; null when they are done. */
const stillAtDocuments = (visit: Visit, answered: Answered): string | null => {
  const { answers, fields, change } = answered;
  const here = stepAddress('documents', visit.language, { change });
  if (fields.has('pick')) return `${here}#${documentField(answers.documents.length - 1, 'kept')}`;
  if (fields.has('add')) return `${here}#${documentField(answers.documents.length, 'numberSymbol')}`;
  return looksUp(answered) && answers.search !== '' ? `${here}#${RESULTS_ID}` : null;
};

/** Where a change leads besides the check of the answers: to what it makes a question of. */
const askedByChange = ({ step, before, answers }: Answered): Step => {
  const known = new Set(before.documents.map(provisionKey));
  if (step === 'text' && isAsked('scope', answers)) return 'scope';
  const isNew = keptDocuments(answers).some((document) => !known.has(provisionKey(document)));
  if (step === 'text' && isNew) return 'documents';
  if (step === 'documents' && isNew && isAsked('similar', answers)) return 'similar';
  return step === 'place' && answers.province !== '' && answers.commune === '' ? 'commune' : 'check';
};

/** The page after a question: itself again with its errors or for one more look, else the next one. */
export const nextAddress = (visit: Visit, answered: Answered): string => {
  const { language } = visit;
  const { step, answers, fields, change } = answered;
  const here = step === 'documents' ? stillAtDocuments(visit, answered) : null;
  if (here !== null) return here;
  if (judgeStep[step](answers, language).length > 0) return stepAddress(step, language, { change, errors: true });
  if (step === 'text' && fields.has('files')) return filesAddress(language, change);
  if (!change) return stepAddress(stepAfter(step, answers), language);
  const next = askedByChange(answered);
  return next === 'check' ? addressOf('check', language) : stepAddress(next, language, { change });
};
