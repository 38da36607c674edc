import { LIMITS } from '@thaogo/contract';
import type { FormFields } from '../http/form-body.ts';
import {
  type DocumentAnswer,
  type FormAnswers,
  isBlank,
  NO_DOCUMENT,
  PROVISION_FIELDS,
  provisionKey,
  type SuggestedProvision,
  suggestedProvisionShape,
} from './answers.ts';
import { documentField } from './judge-answers.ts';

const value = (fields: FormFields, name: string): string => fields.get(name) ?? '';

/** How many characters can be looked up. */
const SEARCH_LONGEST = 200;

/** The entry that a group of fields was made from. Without one the group is new. */
const entryBefore = (answers: FormAnswers, fields: FormFields, index: number): DocumentAnswer | undefined => {
  const foundAs = fields.get(documentField(index, 'foundAs'));
  if (foundAs === undefined) return undefined;
  const same = answers.documents[index];
  return same?.foundAs === foundAs ? same : answers.documents.find((document) => document.foundAs === foundAs);
};

/** Another reading takes the place of the first, which stays within reach. */
const chosen = (document: DocumentAnswer, choice: string): DocumentAnswer => {
  const other = /^\d{1,2}$/.test(choice) ? document.alternatives[Number(choice)] : undefined;
  if (other === undefined) return document;
  const { numberSymbol, title, article, clause, point, shown } = document;
  const first = { numberSymbol, title, article, clause, point, shown };
  return { ...document, ...other, alternatives: [first, ...document.alternatives.filter((each) => each !== other)] };
};

const readEntry = (answers: FormAnswers, fields: FormFields, index: number): DocumentAnswer => {
  const before = entryBefore(answers, fields, index);
  const typed = Object.fromEntries(
    PROVISION_FIELDS.map((field) => [field, value(fields, documentField(index, field))]),
  ) as Pick<DocumentAnswer, (typeof PROVISION_FIELDS)[number]>;
  if (before === undefined) return { ...NO_DOCUMENT, ...typed };
  const kept = value(fields, documentField(index, 'kept')) === 'yes';
  // What is typed anew is called by no name until somebody looked it up.
  if (provisionKey(typed) !== provisionKey(before)) return { ...before, ...typed, kept, shown: NO_DOCUMENT.shown };
  return chosen({ ...before, kept }, value(fields, documentField(index, 'choice')));
};

/** A provision as a button of the search carries it; null for anything else. */
const picked = (text: string | undefined): SuggestedProvision | null => {
  if (text === undefined) return null;
  try {
    const read = suggestedProvisionShape.safeParse(JSON.parse(text));
    return read.success && !isBlank(read.data) ? read.data : null;
  } catch {
    return null;
  }
};

/** The documents and provisions as they were posted: kept or not, changed, chosen, added by hand or from the search. */
export const readDocuments = (answers: FormAnswers, fields: FormFields): FormAnswers => {
  const documents: DocumentAnswer[] = [];
  for (let index = 0; fields.has(documentField(index, 'numberSymbol')) && index < LIMITS.citations; index += 1) {
    documents.push(readEntry(answers, fields, index));
  }
  const added = picked(fields.get('pick'));
  if (added !== null) {
    const there = documents.find((document) => provisionKey(document) === provisionKey(added));
    if (there === undefined) documents.push({ ...NO_DOCUMENT, ...added });
    else there.kept = true;
  }
  return {
    ...answers,
    documents: documents.filter((document) => !isBlank(document)).slice(0, LIMITS.citations),
    documentUnknown: value(fields, 'documentUnknown') === 'yes',
    search: added === null ? value(fields, 'search').trim().slice(0, SEARCH_LONGEST) : '',
  };
};
