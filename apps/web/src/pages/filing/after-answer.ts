import { type FormAnswers, isBlank, keptDocuments, provisionKey } from '../../forms/answers.ts';
import { withoutReading, withReading } from '../../forms/found-provisions.ts';
import type { Question } from '../../forms/steps.ts';
import { askAnswers } from '../../http/ask-answers.ts';
import { askReading } from '../../http/ask-reading.ts';
import { namesFor } from '../../http/look-up.ts';
import type { Visit } from '../../http/visit.ts';

const afterText = async (visit: Visit, answers: FormAnswers): Promise<FormAnswers> => {
  const read = await askReading(visit, { text: answers.text });
  const after = read === null ? withoutReading(answers) : withReading(answers, read);
  // Whoever joins a bottleneck means its provisions: what else the machine finds would be filed unseen.
  return answers.joined.id === '' ? after : { ...after, documents: answers.documents, meansRule: true };
};

const afterDocuments = async (visit: Visit, before: FormAnswers, answers: FormAnswers): Promise<FormAnswers> => {
  const known = new Set(before.documents.map(provisionKey));
  const documents = await Promise.all(
    answers.documents.map(async (document) => {
      const named = document.shown.type !== '' || document.shown.title !== '';
      if (named || isBlank(document) || known.has(provisionKey(document))) return document;
      const shown = await namesFor(visit, document);
      return shown === null ? document : { ...document, shown };
    }),
  );
  // What may be a denunciation or a report of a crime is compared with nothing.
  const alike = answers.suggested.ground === '' ? await askAnswers(visit, keptDocuments(answers)) : [];
  return { ...answers, documents, answeredBefore: alike.length > 0 };
};

/** What is found out once a question was answered. Nothing of it keeps anybody from going on. */
export const afterAnswer = (
  step: Question,
  visit: Visit,
  before: FormAnswers,
  answers: FormAnswers,
): Promise<FormAnswers> => {
  if (step === 'text') return afterText(visit, answers);
  if (step === 'documents') return afterDocuments(visit, before, answers);
  return Promise.resolve(answers);
};
