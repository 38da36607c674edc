import { SENDER_KINDS } from '@thaogo/contract';
import type { FormFields } from '../http/form-body.ts';
import type { FormAnswers } from './answers.ts';
import { readDocuments } from './read-documents.ts';
import type { Question } from './steps.ts';

const value = (fields: FormFields, name: string): string => fields.get(name) ?? '';

/** The answers with those of one question as they were just posted; all others stay. */
const READERS: Record<Question, (answers: FormAnswers, fields: FormFields) => FormAnswers> = {
  text: (answers, fields) => ({ ...answers, text: value(fields, 'text'), proposal: value(fields, 'proposal') }),
  scope: (answers) => ({ ...answers, meansRule: true }),
  documents: readDocuments,
  similar: (answers) => answers,
  difficulty: (answers, fields) => ({ ...answers, difficulty: value(fields, 'difficulty') }),
  place: (answers, fields) => {
    const province = value(fields, 'province');
    return { ...answers, province, commune: province === answers.province ? answers.commune : '' };
  },
  commune: (answers, fields) => ({ ...answers, commune: value(fields, 'commune') }),
  sender: (answers, fields) => ({
    ...answers,
    kind: SENDER_KINDS.find((kind) => kind === value(fields, 'kind')) ?? '',
    name: value(fields, 'name'),
    email: value(fields, 'email'),
    phone: value(fields, 'phone'),
    taxCode: value(fields, 'taxCode'),
    consent: value(fields, 'consent') === 'yes',
    publish: value(fields, 'publish') === 'yes',
  }),
};

export const readAnswers = (step: Question, answers: FormAnswers, fields: FormFields): FormAnswers =>
  READERS[step](answers, fields);
