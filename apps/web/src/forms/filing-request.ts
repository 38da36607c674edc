import type { FilingInput } from '@thaogo/contract';
import type { Language } from '../language.ts';
import { type FormAnswers, hasTaxCode, isBlank } from './answers.ts';

/** Leaves out what is empty. */
const given = <K extends string>(fields: Record<K, string>): Partial<Record<K, string>> =>
  Object.fromEntries(
    Object.entries<string>(fields)
      .map(([name, value]): [string, string] => [name, value.trim()])
      .filter(([, value]) => value !== ''),
  ) as Partial<Record<K, string>>;

/** The filing that the answers make. The same answers always give the same bytes, so that sending again is the same filing. */
export const filingRequest = (
  answers: FormAnswers,
  language: Language,
): Omit<FilingInput, 'consent'> & { consent: boolean } => {
  const citations = answers.documents
    .filter((document) => !isBlank(document))
    .map((document) => given({ ...document }));
  return {
    sender: {
      kind: answers.kind === '' ? 'citizen' : answers.kind,
      name: answers.name,
      ...given({
        email: answers.email,
        phone: answers.phone,
        taxCode: hasTaxCode(answers.kind) ? answers.taxCode : '',
      }),
    },
    consent: answers.consent,
    text: answers.text,
    ...given({
      proposal: answers.proposal,
      difficulty: answers.difficulty,
      place: answers.commune === '' ? answers.province : answers.commune,
    }),
    ...(citations.length > 0 && { citations }),
    language,
  };
};
