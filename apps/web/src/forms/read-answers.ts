import { LIMITS, SENDER_KINDS } from '@thaogo/contract';
import type { FormFields } from '../http/form-body.ts';
import { type DocumentAnswer, type FormAnswers, isBlank } from './answers.ts';
import { documentField } from './judge-answers.ts';
import type { Question } from './steps.ts';

const value = (fields: FormFields, name: string): string => fields.get(name) ?? '';

const readDocuments = (fields: FormFields): DocumentAnswer[] => {
  const documents: DocumentAnswer[] = [];
  for (let index = 0; index < LIMITS.citations; index += 1) {
    if (!fields.has(documentField(index, 'numberSymbol'))) break;
    documents.push({
      numberSymbol: value(fields, documentField(index, 'numberSymbol')),
      title: value(fields, documentField(index, 'title')),
      article: value(fields, documentField(index, 'article')),
      clause: value(fields, documentField(index, 'clause')),
      point: value(fields, documentField(index, 'point')),
    });
  }
  return documents;
};

/** The answers with those of one question as they were just posted; all others stay. */
const READERS: Record<Question, (answers: FormAnswers, fields: FormFields) => FormAnswers> = {
  text: (answers, fields) => ({ ...answers, text: value(fields, 'text'), proposal: value(fields, 'proposal') }),
  documents: (answers, fields) => {
    const documents = readDocuments(fields).filter((document) => !isBlank(document));
    return { ...answers, documents, documentUnknown: value(fields, 'documentUnknown') === 'yes' };
  },
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
  }),
};

export const readAnswers = (step: Question, answers: FormAnswers, fields: FormFields): FormAnswers =>
  READERS[step](answers, fields);
