import { refusalWords } from '@thaogo/contract';
import type { Language, Refusal } from '@thaogo/domain';
import { ApiProblem } from '../http/problems.ts';

/** A refused command as the client is told of it: with every reason. */
export const refused = (refusals: readonly Refusal[], language: Language): ApiProblem =>
  new ApiProblem('action_not_allowed', {
    reasons: refusals.map(({ code }) => ({ code, detail: refusalWords[language][code] })),
  });
