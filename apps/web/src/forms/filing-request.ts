import type { FilingInput } from '@thaogo/contract';
import type { Language } from '../language.ts';
import { filedProvision, type FormAnswers, hasTaxCode, keptDocuments, type ProvisionAnswer } from './answers.ts';

/** Leaves out what is empty. */
const given = <K extends string>(fields: Record<K, string>): Partial<Record<K, string>> =>
  Object.fromEntries(
    Object.entries<string>(fields)
      .map(([name, value]): [string, string] => [name, value.trim()])
      .filter(([, value]) => value !== ''),
  ) as Partial<Record<K, string>>;

/** The documents and provisions that the answers cite. */
export const filedCitations = (answers: FormAnswers): Partial<ProvisionAnswer>[] =>
  keptDocuments(answers).map(filedProvision);

/** Commune or province; empty where none is named. */
export const filedPlace = ({ commune, province }: FormAnswers): string => (commune === '' ? province : commune);

/** The filing that the answers make. The same answers always give the same bytes, so that sending again is the same filing. */
export const filingRequest = (
  answers: FormAnswers,
  language: Language,
): Omit<FilingInput, 'consent'> & { consent: boolean } => {
  const citations = filedCitations(answers);
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
    ...given({ proposal: answers.proposal, difficulty: answers.difficulty, place: filedPlace(answers) }),
    ...(citations.length > 0 && { citations }),
    ...(answers.publish && { publishAnswer: true }),
    ...(answers.joined.id !== '' && { bottleneck: answers.joined.id }),
    language,
  };
};
