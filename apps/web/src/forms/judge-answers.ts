import { filedCitation, filing, filingErrorWords, filingSender, filingWords } from '@thaogo/contract';
import type { z } from 'zod';
import type { Language } from '../language.ts';
import {
  type DocumentAnswer,
  type FormAnswers,
  hasTaxCode,
  isBlank,
  keptDocuments,
  type ProvisionAnswer,
} from './answers.ts';
import type { Fault } from './fault.ts';
import { fieldProblem, namedProblem } from './field-problem.ts';

type DocumentField = keyof ProvisionAnswer;
/** The name of one control of a document: a field of the provision, or what stands beside it. */
export const documentField = (index: number, field: DocumentField | 'kept' | 'choice' | 'foundAs'): string =>
  `documents.${index}.${field}`;

/** A fault in general words, named after its field. */
const judgeNamed = (field: string, label: string, shape: z.ZodType, typed: string, language: Language): Fault[] => {
  const problem = fieldProblem(shape, typed);
  return problem === null ? [] : [{ field, message: namedProblem(label, problem, language) }];
};

export const judgeText = (answers: FormAnswers, language: Language): Fault[] => {
  const words = filingErrorWords[language];
  const labels = filingWords[language].text;
  const faults: Fault[] = [];
  const text = fieldProblem(filing.shape.text, answers.text);
  if (text?.code === 'too_short') faults.push({ field: 'text', message: words.text });
  else if (text?.code === 'too_long') faults.push({ field: 'text', message: words.textTooLong });
  else if (text !== null) faults.push({ field: 'text', message: `${labels.label}: ${words.unreadable}` });
  const proposal = fieldProblem(filing.shape.proposal, answers.proposal);
  if (proposal?.code === 'too_long') faults.push({ field: 'proposal', message: words.proposalTooLong });
  else if (proposal !== null) faults.push({ field: 'proposal', message: `${labels.proposal}: ${words.unreadable}` });
  return faults;
};

const judgeDocument = (document: DocumentAnswer, index: number, language: Language): Fault[] => {
  const words = filingWords[language].documents;
  const labels: Record<DocumentField, string> = { ...words, title: words.documentTitle };
  if (document.numberSymbol.trim() === '' && document.title.trim() === '') {
    return [{ field: documentField(index, 'numberSymbol'), message: filingErrorWords[language].documentMissing }];
  }
  return (['numberSymbol', 'title', 'article', 'clause', 'point'] as const).flatMap((field) =>
    judgeNamed(documentField(index, field), labels[field], filedCitation.shape[field], document[field], language),
  );
};

export const judgeDocuments = (answers: FormAnswers, language: Language): Fault[] => {
  if (keptDocuments(answers).length === 0) {
    if (answers.documentUnknown) return [];
    return [{ field: 'search', message: filingErrorWords[language].documents }];
  }
  return answers.documents.flatMap((document, index) =>
    isBlank(document) || !document.kept ? [] : judgeDocument(document, index, language),
  );
};

export const judgeSender = (answers: FormAnswers, language: Language): Fault[] => {
  const words = filingErrorWords[language];
  const labels = filingWords[language].sender;
  const { name, email, phone, taxCode } = filingSender.shape;
  return [
    ...(answers.kind === '' ? [{ field: 'kind', message: words.kind }] : []),
    ...(answers.name.trim() === ''
      ? [{ field: 'name', message: words.name }]
      : judgeNamed('name', labels.name, name, answers.name, language)),
    ...judgeNamed('email', labels.email, email, answers.email.trim(), language),
    ...judgeNamed('phone', labels.phone, phone, answers.phone.trim(), language),
    ...(hasTaxCode(answers.kind)
      ? judgeNamed('taxCode', labels.taxCode, taxCode, answers.taxCode.trim(), language)
      : []),
    ...(answers.consent ? [] : [{ field: 'consent', message: words.consent }]),
  ];
};
